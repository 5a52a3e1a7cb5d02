namespace Relais.Engine.Analysis;

/// <summary>The languages that have a stemmer. A language is added by its class and one line here.</summary>
internal static class Stemmers
{
    private static readonly Dictionary<string, IStemmer> _stemmers = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishPorterStemmer(),
        ["es"] = new SpanishStemming(),
        ["fr"] = new FrenchStemming(),
        ["pt"] = new PortugueseStemming(),
    };

    /// <summary>"fr" for "fr", "fr-CA", "FR": a regional variety is stemmed as its language.</summary>
    public static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The primary languages among these that have a stemmer, each once, sorted.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> languages) =>
        [.. languages.Select(Primary).Where(_stemmers.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The stem of a folded term. Terms with digits, signs or letters of other alphabets are left as they are.</summary>
    public static string Stem(string primaryLanguage, string term) =>
        term.AsSpan().ContainsAnyExceptInRange('a', 'z') ? term : _stemmers[primaryLanguage].Stem(term);
}
