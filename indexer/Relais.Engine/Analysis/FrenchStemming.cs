namespace Relais.Engine.Analysis;

/// <summary>
/// The French light stemmer over folded words. Folding takes the accents that two of its rules look for, so they are put back where the ending leaves no doubt:
/// French never writes a word in -ere or -ieme without the grave accent ("infirmière", "troisième").
/// </summary>
internal sealed class FrenchStemming : IStemmer
{
    private readonly FrenchLightStemmer _stemmer = new();

    /// <inheritdoc/>
    public string Stem(string word) => _stemmer.Stem(Accented(word));

    private static string Accented(string word)
    {
        var singular = word.EndsWith('s') ? word.Length - 1 : word.Length;
        var stem = word.AsSpan(0, singular);
        if (stem.EndsWith("ieme", StringComparison.Ordinal)) return string.Concat(stem[..^3], "ème", word.AsSpan(singular));
        if (stem.EndsWith("ere", StringComparison.Ordinal)) return string.Concat(stem[..^3], "ère", word.AsSpan(singular));
        return word;
    }
}
