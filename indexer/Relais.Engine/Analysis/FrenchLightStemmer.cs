namespace Relais.Engine.Analysis;

/// <summary>
/// French light stemmer: plural and gender are taken away, and the commonest derivations brought to one form; verbs are left alone.
/// Source: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", SAC 2006 (the "UniNE" rules).
/// For one and the same input word it gives what Lucene's FrenchLightStemmer gives.
/// </summary>
internal sealed class FrenchLightStemmer : IStemmer
{
    /// <summary>An ending, the length a word must exceed for it to count, what replaces it, and whether the work is then done but for the last touches.</summary>
    private sealed record Rule(int LongerThan, string Ending, string Replacement, bool Last = true);

    /// <summary>In order: the first that fits is applied, and unless it is a last one the following are tried on what it left.</summary>
    private static readonly Rule[] _rules =
    [
        new(9, "issement", "ir"),
        new(8, "issant", "ir"),
        new(6, "ement", "e"),
        new(11, "ficatrice", "fier"),
        new(10, "ficateur", "fier"),
        new(9, "catrice", "quer"),
        new(8, "cateur", "quer"),
        new(8, "atrice", "er"),
        new(7, "ateur", "er"),
        new(6, "trice", "teur", Last: false),
        new(5, "ième", ""),
        new(7, "teuse", "ter"),
        new(6, "teur", "ter"),
        new(5, "euse", "eu"),
        new(8, "ère", "er"),
        new(7, "ive", "if"),
        new(4, "folle", "fou"),
        new(4, "molle", "mou"),
        new(9, "nnelle", "n"),
        new(9, "nnel", "n"),
        new(4, "ète", "et", Last: false),
        new(8, "ique", "", Last: false),
        new(8, "esse", "e"),
        new(7, "inage", "in"),
        new(9, "isation", ""),
        new(9, "isateur", ""),
        new(8, "ation", ""),
        new(8, "ition", ""),
    ];

    /// <inheritdoc/>
    public string Stem(string word) => FrenchEndings.Tidy(Derivation(Plural(word)));

    private static string Plural(string word)
    {
        if (word.Length > 5 && word[^1] == 'x')
        {
            var isAux = word[^3] == 'a' && word[^2] == 'u' && word[^4] != 'e';
            word = isAux ? word[..^2] + "l" : word[..^1];
        }
        if (word.Length > 3 && word[^1] == 'x') word = word[..^1];
        return word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
    }

    private static string Derivation(string word)
    {
        foreach (var rule in _rules)
        {
            if (word.Length <= rule.LongerThan || !word.EndsWith(rule.Ending, StringComparison.Ordinal)) continue;
            word = string.Concat(word.AsSpan(0, word.Length - rule.Ending.Length), rule.Replacement);
            if (rule.Last) return After(rule, word);
        }
        return word;
    }

    /// <summary>Two endings uncover another one: "activement" is "actif", "conceptualisation" is "conceptuel".</summary>
    private static string After(Rule rule, string word) => rule.Ending switch
    {
        "ement" when word.Length > 3 && word.EndsWith("ive", StringComparison.Ordinal) => word[..^2] + "f",
        "isation" when word.Length > 5 && word.EndsWith("ual", StringComparison.Ordinal) => word[..^2] + "el",
        _ => word,
    };
}
