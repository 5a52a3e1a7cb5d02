namespace Relais.Engine.Analysis;

/// <summary>
/// The Spanish light stemmer over folded words, mended where it parts a plural from its singular: it leaves words of four letters alone ("casa", but "cas" from
/// "casas"), and without its accent "interés" looks like a plural itself ("inter", but "interes" from "intereses").
/// </summary>
internal sealed class SpanishStemming : IStemmer
{
    private const int ShortestPlural = 7;

    private static readonly EndingRule[] _ofFourLetters =
    [
        new(3, "o", ""), new(3, "a", ""), new(3, "e", ""),
        // "días", "años": three letters are left, the word as it is in the singular.
        new(3, "os", "o"), new(3, "as", "a"), new(3, "es", "e"),
    ];

    private readonly SpanishLightStemmer _stemmer = new();

    /// <inheritdoc/>
    public string Stem(string word) => word.Length switch
    {
        4 => EndingRule.First(_ofFourLetters, word),
        >= ShortestPlural when word.EndsWith("eses", StringComparison.Ordinal) => _stemmer.Stem(word[..^2]),
        _ => _stemmer.Stem(word),
    };
}
