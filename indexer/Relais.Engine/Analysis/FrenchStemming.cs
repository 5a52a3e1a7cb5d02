namespace Relais.Engine.Analysis;

/// <summary>
/// The French light stemmer over folded words. Folding takes the accents that two of its rules look for. They are put back, or their work is done here, where the ending leaves
/// no doubt: French never writes a word in -ieme without the grave accent ("troisième"), and the endings listed are the feminine of -er ("infirmière", "étrangère").
/// Any other -ere may as well be a verb ("considère", "considéré") and meets its infinitive by being left alone.
/// </summary>
internal sealed class FrenchStemming : IStemmer
{
    /// <summary>
    /// The published rule for -ère starts at nine letters and parts "ouvrière" from "ouvrier", "usagère" from "usager". It starts earlier here where the ending is sure; shorter
    /// words in -ière ("manière", "lumière") mostly have no masculine.
    /// </summary>
    private static readonly EndingRule[] _asWritten =
    [
        new(4, "ieme", "ième"),
        new(7, "iere", "ier"),
        new(6, "xagere", "xagere"), new(6, "agere", "ager"), new(6, "angere", "anger"), new(6, "ongere", "onger"), new(6, "logere", "loger"),
        new(8, "chere", "cher"), new(8, "llere", "ller"),
    ];

    private readonly FrenchLightStemmer _stemmer = new();

    /// <inheritdoc/>
    public string Stem(string word)
    {
        var singular = word.EndsWith('s') ? word[..^1] : word;
        var written = InEment(singular) ?? EndingRule.First(_asWritten, singular);
        return _stemmer.Stem(ReferenceEquals(written, singular) ? word : written);
    }

    /// <summary>The nouns in -ément that are no adverbs: without their accent they would lose -ement, and "complément" would meet "compliqué".</summary>
    private static string? InEment(string word) => word switch
    {
        "element" => "élément",
        "complement" => "complément",
        "supplement" => "supplément",
        "agrement" => "agrément",
        "clement" => "clément",
        _ => null,
    };
}
