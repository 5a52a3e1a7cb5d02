namespace Relais.Engine.Analysis;

/// <summary>
/// The Portuguese light stemmer over folded words. Its plural rules look for a tilde or an acute accent that folding took: they are put back where the ending leaves no
/// doubt ("nutrições", "faróis"), and plurals in -eses are led back to the word in -ês that folding made look like a plural ("inglês").
/// </summary>
internal sealed class PortugueseStemming : IStemmer
{
    private static readonly EndingRule[] _asWritten =
    [
        new(3, "oes", "ões"),
        // Of four letters there are more "mães" than "pães": they only lose their s, and meet "mãe".
        new(4, "aes", "ães"),
        new(5, "ois", "óis"),
        // "hipótese" and its family keep their own plural; "países" is the one noun in -aises.
        new(6, "teses", "teses"), new(6, "eses", "es"), new(5, "aises", "ais"),
    ];

    private readonly PortugueseLightStemmer _stemmer = new();

    /// <inheritdoc/>
    public string Stem(string word) => _stemmer.Stem(EndingRule.First(_asWritten, word));
}
