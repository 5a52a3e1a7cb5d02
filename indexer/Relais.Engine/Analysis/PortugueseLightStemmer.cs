namespace Relais.Engine.Analysis;

/// <summary>
/// Portuguese light stemmer: plural, then -mente, then the commonest feminine endings, then the last vowel and the accents.
/// Source: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", SAC 2006 (the "UniNE" rules).
/// For one and the same input word it gives what Lucene's PortugueseLightStemmer gives.
/// </summary>
internal sealed class PortugueseLightStemmer : IStemmer
{
    private const int ShortestStemmed = 4;

    private static readonly EndingRule[] _plurals =
    [
        new(4, "res", "r"), new(4, "ses", "s"), new(4, "les", "l"), new(4, "zes", "z"),
        new(3, "ns", "m"),
        new(4, "eis", "el"), new(4, "éis", "el"), new(4, "ais", "al"), new(4, "óis", "ol"), new(4, "is", "il"),
        new(3, "ões", "ão"), new(3, "ães", "ão"),
        new(6, "mente", ""),
        new(3, "s", ""),
    ];

    private static readonly EndingRule[] _feminines =
    [
        new(7, "inha", "inho"), new(7, "iaca", "iaco"), new(7, "eira", "eiro"),
        new(6, "osa", "oso"), new(6, "ica", "ico"), new(6, "ida", "ido"), new(6, "ada", "ado"), new(6, "iva", "ivo"), new(6, "ama", "amo"),
        new(6, "ona", "ão"), new(6, "ora", "or"), new(6, "esa", "ês"), new(6, "na", "no"),
    ];

    private static readonly EndingRule[] _lastVowels = [new(4, "e", ""), new(4, "a", ""), new(4, "o", "")];

    /// <inheritdoc/>
    public string Stem(string word)
    {
        if (word.Length < ShortestStemmed) return word;
        word = EndingRule.First(_feminines, EndingRule.First(_plurals, word));
        return IberianAccents.OffPortuguese(EndingRule.First(_lastVowels, word));
    }
}
