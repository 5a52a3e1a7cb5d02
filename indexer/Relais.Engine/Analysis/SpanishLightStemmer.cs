namespace Relais.Engine.Analysis;

/// <summary>
/// Spanish light stemmer: takes plural and the last vowel of gender away, nothing more.
/// Source: Jacques Savoy, "Report on CLEF-2001 Experiments", and the rules published for Spanish on the site of the University of Neuchâtel ("UniNE").
/// For one and the same input word it gives what Lucene's SpanishLightStemmer gives.
/// </summary>
internal sealed class SpanishLightStemmer : IStemmer
{
    private const int ShortestStemmed = 5;

    private static readonly EndingRule[] _endings =
    [
        new(0, "o", ""), new(0, "a", ""), new(0, "e", ""),
        new(0, "eses", "es"), new(0, "ces", "z"), new(0, "os", ""), new(0, "as", ""), new(0, "es", ""),
    ];

    /// <inheritdoc/>
    public string Stem(string word) =>
        word.Length < ShortestStemmed ? word : EndingRule.First(_endings, IberianAccents.OffSpanish(word));
}
