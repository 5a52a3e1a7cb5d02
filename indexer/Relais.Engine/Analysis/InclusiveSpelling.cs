namespace Relais.Engine.Analysis;

/// <summary>
/// French inclusive spellings, already cut at their signs: (usager, e, s), (coordinateur, trice), (tout, e, s), (infirmier, ères). Gives every form that they stand for,
/// so that a reader who types one gender finds both. The rules are those of French grammar for feminine endings.
/// </summary>
internal static class InclusiveSpelling
{
    /// <summary>What the feminine ending looks like when written short, how the masculine ends, and how the feminine ends. The first that fits wins.</summary>
    private static readonly (string Short, string Masculine, string Feminine)[] _endings =
    [
        ("e", "", "e"),
        ("le", "l", "lle"), ("lle", "l", "lle"), ("elle", "el", "elle"), ("elle", "eau", "elle"), ("lle", "eau", "elle"),
        ("ne", "n", "nne"), ("nne", "n", "nne"), ("enne", "en", "enne"), ("ienne", "ien", "ienne"), ("onne", "on", "onne"),
        ("te", "t", "tte"), ("tte", "t", "tte"), ("ette", "et", "ette"),
        ("ere", "er", "ere"), ("iere", "ier", "iere"), ("re", "er", "ere"), ("ete", "et", "ete"),
        ("trice", "teur", "trice"), ("rice", "teur", "trice"), ("ice", "teur", "trice"), ("atrice", "ateur", "atrice"),
        ("euse", "eur", "euse"), ("euse", "eux", "euse"), ("se", "eur", "euse"), ("se", "x", "se"), ("use", "eur", "euse"), ("use", "eux", "euse"),
        ("teuse", "teur", "teuse"), ("eresse", "eur", "eresse"), ("sse", "e", "esse"), ("esse", "e", "esse"),
        ("ve", "f", "ve"), ("ive", "if", "ive"), ("euve", "euf", "euve"), ("fe", "f", "ffe"),
        ("he", "c", "che"), ("che", "c", "che"), ("que", "c", "que"), ("ue", "g", "gue"), ("gue", "g", "gue"), ("ce", "x", "ce"),
    ];

    /// <summary>Reads the parts as one inclusive spelling.</summary>
    /// <param name="parts">Word as written, then one or two endings; folding is done here.</param>
    /// <returns>Folded forms, masculine first, or null when this is no inclusive spelling.</returns>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string> parts)
    {
        if (parts.Count is < 2 or > 3) return null;
        var word = Folding.Fold(parts[0]);
        var ending = Folding.Fold(parts[1]);
        if (word.Length < 2 || !OnlyLetters(word) || !OnlyLetters(ending)) return null;
        if (parts.Count == 3 && !IsPlural(Folding.Fold(parts[2]))) return null;

        if (IsPlural(ending)) return parts.Count == 2 ? Forms(word, feminine: null, plural: true) : null;
        var plural = parts.Count == 3;
        if (ending.Length > 1 && ending.EndsWith('s'))
        {
            ending = ending[..^1];
            plural = true;
        }
        // "usagers·ères": the plural may be on the masculine already; "tous·tes" has it in a form of its own.
        var singular = plural && word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
        if (word is "tou" or "tous" or "tout" && ending is "te") return ["tout", "tous", "toute", "toutes"];
        return Feminine(parts[0], singular, ending) is { } feminine ? Forms(singular, feminine, plural) : null;
    }

    private static string? Feminine(string written, string word, string ending)
    {
        // "bénévole-e" is no spelling of anything, but "employé-e" is: only the unfolded word tells them apart.
        if (ending is "e" && written[^1] is 'e' or 'E') return null;
        foreach (var (shortened, masculine, feminine) in _endings)
        {
            if (string.Equals(shortened, ending, StringComparison.Ordinal) && word.EndsWith(masculine, StringComparison.Ordinal))
                return word[..^masculine.Length] + feminine;
        }
        return null;
    }

    private static List<string> Forms(string masculine, string? feminine, bool plural)
    {
        List<string> forms = [masculine];
        if (plural && masculine[^1] is not ('s' or 'x' or 'z')) forms.Add(masculine + "s");
        if (feminine is not null) forms.Add(feminine);
        if (feminine is not null && plural) forms.Add(feminine + "s");
        return forms;
    }

    private static bool IsPlural(string ending) => ending is "s";

    private static bool OnlyLetters(string word) => word.Length > 0 && word.All(char.IsLetter);
}
