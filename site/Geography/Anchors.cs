namespace Relais.Site.Geography;

/// <summary>One place for each term of the territorial vocabularies, for records that declare no coordinates.</summary>
public sealed class Anchors(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Coordinates>> places)
{
    /// <summary>The place of a term of a vocabulary, or null.</summary>
    public Coordinates? Of(string vocabulary, string term) =>
        places.TryGetValue(vocabulary, out var terms) && terms.TryGetValue(term, out var place) ? place : null;
}
