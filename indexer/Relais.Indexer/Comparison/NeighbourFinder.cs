using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Comparison;

/// <summary>
/// Finds comparable records: weighted overlap of the facets that the schema names. On one facet, nearness is the part of shared values among all values of the two,
/// each value weighing ln(1 + N / df) so that what few records share counts more (inverse document frequency, Spärck Jones 1972; weighted Jaccard). In a tree the
/// values are the nodes of the path, so a shared country gives part of a shared department. A facet on which either has no value counts neither way.
/// </summary>
public sealed class NeighbourFinder
{
    private const int MostReasons = 3;

    private readonly ContentSchema _schema;
    private readonly IReadOnlyList<RecordCard> _records;
    private readonly Dictionary<(string Facet, string Value), int> _frequency = [];

    /// <summary>A finder among those records.</summary>
    public NeighbourFinder(ContentSchema schema, IReadOnlyList<RecordCard> records)
    {
        _schema = schema;
        _records = records;
        foreach (var pair in records.SelectMany(record => record.Facets.SelectMany(facet => facet.Value.Select(value => (facet.Key, value)))))
            _frequency[pair] = _frequency.GetValueOrDefault(pair) + 1;
    }

    /// <summary>The records nearest to one, nearest first; those that share nothing are left out.</summary>
    public IReadOnlyList<Neighbour> Of(RecordCard record) =>
    [
        .. _records.Where(other => !string.Equals(other.Key, record.Key, StringComparison.Ordinal))
            .Select(other => Compare(record, other))
            .Where(neighbour => neighbour.Reasons.Count > 0)
            .OrderByDescending(neighbour => neighbour.Nearness)
            .ThenBy(neighbour => neighbour.Card.Key, StringComparer.Ordinal)
            .Take(_schema.Comparison.Neighbours),
    ];

    private Neighbour Compare(RecordCard here, RecordCard there)
    {
        var (score, possible) = (0.0, 0.0);
        var reasons = new List<(double Weight, SharedValues Shared)>();
        foreach (var (id, weight) in _schema.Comparison.Weights)
        {
            var (mine, theirs) = (here.Facets.GetValueOrDefault(id, []), there.Facets.GetValueOrDefault(id, []));
            if (mine.Count == 0 || theirs.Count == 0) continue;
            possible += weight;
            var shared = mine.Intersect(theirs, StringComparer.Ordinal).ToList();
            if (shared.Count == 0) continue;
            var part = shared.Sum(value => Rarity(id, value)) / mine.Union(theirs, StringComparer.Ordinal).Sum(value => Rarity(id, value));
            score += weight * part;
            var facet = _schema.Facet(id)!;
            // Of a path only the narrowest shared node is told.
            reasons.Add((weight * part * shared.Max(value => Rarity(id, value)), new SharedValues(facet, facet.Style is FacetStyle.Tree ? [shared[^1]] : shared)));
        }

        return new Neighbour(
            there,
            possible == 0 ? 0 : score / possible,
            [.. reasons.OrderByDescending(reason => reason.Weight).Take(MostReasons).Select(reason => reason.Shared)],
            Difference(here, there));
    }

    private DifferingValues? Difference(RecordCard here, RecordCard there)
    {
        foreach (var id in _schema.Comparison.Differences)
        {
            var (mine, theirs) = (here.Facets.GetValueOrDefault(id, []), there.Facets.GetValueOrDefault(id, []));
            if (mine.Count == 0 || theirs.Count == 0 || mine.Intersect(theirs, StringComparer.Ordinal).Any()) continue;
            var facet = _schema.Facet(id)!;
            return facet.Style is FacetStyle.Tree ? new DifferingValues(facet, [mine[0]], [theirs[0]]) : new DifferingValues(facet, mine, theirs);
        }

        return null;
    }

    private double Rarity(string facet, string value) => Math.Log(1 + ((double)_records.Count / Math.Max(1, _frequency.GetValueOrDefault((facet, value)))));
}
