using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Comparison;

/// <summary>What two sides have in common on one facet, in units of rarity.</summary>
/// <param name="Shared">What is shared.</param>
/// <param name="Possible">What would be shared if they were the same.</param>
/// <param name="Values">Values that both have.</param>
/// <param name="Near">Values of the other side that are next to one of this side on a scale.</param>
internal readonly record struct FacetLikeness(double Shared, double Possible, IReadOnlyList<string> Values, IReadOnlyList<string> Near)
{
    /// <summary>
    /// Compares two sets of values as Tversky's ratio model does (1977), each value weighing its rarity: what both have, over that and what only one has, the other
    /// side's own values counting for <paramref name="extra"/> (1 makes it the weighted Jaccard index, the same both ways). On a scale the next value counts in part.
    /// </summary>
    public static FacetLikeness Of(ContentSchema schema, FacetDefinition facet, Rarity rarity, IReadOnlyList<string> here, IReadOnlyList<string> there, double extra)
    {
        var both = here.Intersect(there, StringComparer.Ordinal).ToList();
        var mine = here.Except(both, StringComparer.Ordinal).ToList();
        var theirs = there.Except(both, StringComparer.Ordinal).ToList();
        var shared = rarity.Of(facet.Id, both);
        var possible = shared + rarity.Of(facet.Id, mine) + (extra * rarity.Of(facet.Id, theirs));
        if (!schema.Comparison.Near.ContainsKey(facet.Id) || mine.Count == 0 || theirs.Count == 0) return new FacetLikeness(shared, possible, both, []);
        var mineNear = mine.Where(value => theirs.Exists(other => NextTo(schema, facet, value, other)));
        var theirsNear = theirs.Where(value => mine.Exists(other => NextTo(schema, facet, value, other))).ToList();
        shared += schema.Comparison.NearShare * (rarity.Of(facet.Id, mineNear) + (extra * rarity.Of(facet.Id, theirsNear)));
        return new FacetLikeness(shared, possible, both, theirsNear);
    }

    private static bool NextTo(ContentSchema schema, FacetDefinition facet, string one, string other) => Math.Abs(schema.Order(facet, one) - schema.Order(facet, other)) == 1;
}
