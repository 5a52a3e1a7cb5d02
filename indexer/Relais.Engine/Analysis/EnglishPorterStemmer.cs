namespace Relais.Engine.Analysis;

/// <summary>
/// English stemmer. Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two departures that Porter himself made later and that every
/// modern implementation has (step 2: "bli" and "logi").
/// </summary>
internal sealed class EnglishPorterStemmer : IStemmer
{
    private static readonly (string Ending, string Replacement)[] _step2 = LongestFirst(
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"));

    private static readonly (string Ending, string Replacement)[] _step3 = LongestFirst(
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""));

    private static readonly (string Ending, string Replacement)[] _step4 = LongestFirst(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""), ("ion", ""),
        ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""));

    /// <inheritdoc/>
    public string Stem(string word)
    {
        if (word.Length < 3) return word;
        word = PastAndGerund(Plural(word));
        if (word[^1] == 'y' && PorterMeasure.HasVowel(word.AsSpan(0, word.Length - 1))) word = word[..^1] + "i";
        word = Replaced(Replaced(word, _step2, aboveMeasure: 0), _step3, aboveMeasure: 0);
        return LastLetters(Replaced(word, _step4, aboveMeasure: 1));
    }

    private static string Plural(string word)
    {
        if (Ends(word, "sses") || Ends(word, "ies")) return word[..^2];
        return Ends(word, "s") && !Ends(word, "ss") ? word[..^1] : word;
    }

    private static string PastAndGerund(string word)
    {
        if (Ends(word, "eed")) return PorterMeasure.Of(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (ending == 0 || !PorterMeasure.HasVowel(word.AsSpan(0, word.Length - ending))) return word;

        word = word[..^ending];
        if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz")) return word + "e";
        if (PorterMeasure.EndsDouble(word)) return word[^1] is 'l' or 's' or 'z' ? word : word[..^1];
        return PorterMeasure.Of(word) == 1 && PorterMeasure.EndsShort(word) ? word + "e" : word;
    }

    /// <summary>The longest ending that fits is the one tried; when its condition fails no shorter one is.</summary>
    private static string Replaced(string word, (string Ending, string Replacement)[] rules, int aboveMeasure)
    {
        foreach (var (ending, replacement) in rules)
        {
            if (!Ends(word, ending)) continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            var allowed = ending is not "ion" || (stem.Length > 0 && (stem[^1] is 's' or 't'));
            return allowed && PorterMeasure.Of(stem) > aboveMeasure ? string.Concat(stem, replacement) : word;
        }
        return word;
    }

    private static (string Ending, string Replacement)[] LongestFirst(params (string Ending, string Replacement)[] rules) =>
        [.. rules.OrderByDescending(rule => rule.Ending.Length)];

    private static string LastLetters(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = PorterMeasure.Of(stem);
            if (measure > 1 || (measure == 1 && !PorterMeasure.EndsShort(stem))) word = stem;
        }
        return Ends(word, "ll") && PorterMeasure.Of(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
