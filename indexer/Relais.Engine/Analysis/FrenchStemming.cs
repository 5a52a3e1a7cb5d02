namespace Relais.Engine.Analysis;

/// <summary>
/// The French light stemmer over folded words. Folding takes the accents that two of its rules look for, so they are put back where the ending leaves no doubt:
/// French never writes a word in -ere or -ieme without the grave accent ("infirmière", "troisième").
/// </summary>
internal sealed class FrenchStemming : IStemmer
{
    /// <summary>
    /// The published rule for -ère starts at nine letters and parts "ouvrière" from "ouvrier", "première" from "premier". Those in -ière are brought together from eight on;
    /// shorter ones ("manière", "lumière") mostly have no masculine.
    /// </summary>
    private const int ShortestWithMasculine = 8;

    /// <summary>The same for "usagère", "bergère" and "passagère", which the published rule's nine letters leave apart from their masculine.</summary>
    private const int ShortestInGere = 7;

    private readonly FrenchLightStemmer _stemmer = new();

    /// <inheritdoc/>
    public string Stem(string word) => _stemmer.Stem(Accented(word));

    private static string Accented(string word)
    {
        var plural = word.EndsWith('s') ? "s" : "";
        var stem = word.AsSpan(0, word.Length - plural.Length);
        if (stem.EndsWith("ieme", StringComparison.Ordinal)) return string.Concat(stem[..^3], "ème", plural);
        if (stem.EndsWith("iere", StringComparison.Ordinal) && stem.Length >= ShortestWithMasculine) return string.Concat(stem[..^1], plural);
        if (stem.EndsWith("gere", StringComparison.Ordinal) && stem.Length >= ShortestInGere) return string.Concat(stem[..^1], plural);
        if (stem.EndsWith("ere", StringComparison.Ordinal)) return string.Concat(stem[..^3], "ère", plural);
        return word;
    }
}
