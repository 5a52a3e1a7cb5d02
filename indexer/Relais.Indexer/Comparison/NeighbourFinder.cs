using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Comparison;

/// <summary>
/// Finds comparable records by weighted overlap of the facets that the schema names. Nearness is what is shared over what could be, summed over facets by their weights, each
/// value counting for its rarity (see <see cref="Rarity"/> and <see cref="FacetLikeness"/>); in a tree the values are the nodes of the path, so a shared country gives part of a
/// shared department. As in Gower's coefficient (1971) a facet that neither side tells counts neither way; one that a single side tells counts as ordinarily alike, not as different
/// (<see cref="ComparisonDefinition.Unknown"/>): so a record that tells little cannot come first on the strength of one value (shrinkage of similarities that rest on few
/// comparisons, Herlocker et al. 1999).
/// </summary>
public sealed class NeighbourFinder
{
    private const int MostReasons = 3;

    private static readonly Dictionary<string, WordMatch> NoWords = [];

    private readonly ContentSchema _schema;
    private readonly ComparisonDefinition _comparison;
    private readonly IReadOnlyList<RecordCard> _records;
    private readonly Rarity _rarity;
    private readonly Func<RecordCard, IReadOnlyDictionary<string, double>> _textLikeness;
    private readonly SituationWords? _words;

    /// <summary>A finder among those records, that compares their facets only.</summary>
    public NeighbourFinder(ContentSchema schema, IReadOnlyList<RecordCard> records) : this(schema, records, _ => new Dictionary<string, double>(StringComparer.Ordinal), null)
    {
    }

    /// <summary>A finder that also knows how alike texts are (0 to 1, by record key), and looks words up.</summary>
    internal NeighbourFinder(ContentSchema schema, IReadOnlyList<RecordCard> records, Func<RecordCard, IReadOnlyDictionary<string, double>> textLikeness, SituationWords? words)
    {
        (_schema, _comparison, _records, _textLikeness, _words) = (schema, schema.Comparison, records, textLikeness, words);
        _rarity = new Rarity(schema.Comparison, records);
    }

    /// <summary>The records nearest to one, nearest first; those that share too little are left out.</summary>
    public Comparables Of(RecordCard record, int most)
    {
        var likeness = new Lazy<IReadOnlyDictionary<string, double>>(() => _textLikeness(record));
        var others = _records.Where(other => !string.Equals(other.Key, record.Key, StringComparison.Ordinal)).Select(other => (Card: other, Nearness: Between(record, other)));
        return Nearest(others, near => near.Nearness + (_comparison.TieBreak * likeness.Value.GetValueOrDefault(near.Card.Key)), most, record.Facets, NoWords, described: false);
    }

    /// <summary>The records nearest to a described situation.</summary>
    public Comparables Of(Situation situation, int most)
    {
        var words = situation.Text.Length > 0 && _words is not null ? _words.Of(situation.Text) : NoWords;
        var all = _records.Select(record =>
        {
            var (shared, possible) = Sum(situation.Facets, record.Facets, described: true);
            if (situation.Text.Length > 0) (shared, possible) = (shared + (_comparison.Text * (words.GetValueOrDefault(record.Key)?.Share ?? 0)), possible + _comparison.Text);
            return (Card: record, Nearness: possible == 0 ? 0 : shared / possible);
        });
        return Nearest(all, near => near.Nearness, most, situation.Facets, words, described: true);
    }

    /// <summary>How near two records are, 0 to 1; the same both ways.</summary>
    public double Between(RecordCard here, RecordCard there)
    {
        var (shared, possible) = Sum(here.Facets, there.Facets, described: false);
        return possible == 0 ? 0 : shared / possible;
    }

    private Comparables Nearest(
        IEnumerable<(RecordCard Card, double Nearness)> all, Func<(RecordCard Card, double Nearness), double> order, int most,
        IReadOnlyDictionary<string, IReadOnlyList<string>> here, IReadOnlyDictionary<string, WordMatch> words, bool described)
    {
        var near = all.Where(one => one.Nearness > 0 && one.Nearness >= _comparison.Floor)
            .Where(one => SharesFacet(here, one.Card.Facets) || words.GetValueOrDefault(one.Card.Key) is { Words.Count: > 0 })
            .OrderByDescending(order).ThenBy(one => one.Card.Key, StringComparer.Ordinal).ToList();
        return new Comparables(near.Count, [.. near.Take(most).Select(one => new Neighbour(
            one.Card, one.Nearness, Reasons(here, one.Card.Facets, described), words.GetValueOrDefault(one.Card.Key)?.Words ?? [], Difference(here, one.Card.Facets)))]);
    }

    private (double Shared, double Possible) Sum(IReadOnlyDictionary<string, IReadOnlyList<string>> here, IReadOnlyDictionary<string, IReadOnlyList<string>> there, bool described)
    {
        var (shared, possible) = (0.0, 0.0);
        foreach (var (id, weight) in _comparison.Weights)
        {
            var (mine, theirs) = (Told(id, here), Told(id, there));
            if (mine.Count > 0 && theirs.Count > 0)
            {
                var likeness = Likeness(id, mine, theirs, described);
                (shared, possible) = (shared + (weight * likeness.Shared), possible + (weight * likeness.Possible));
            }
            else
            {
                // A facet that the situation leaves open is no comparison; between two records, what one tells is.
                var told = weight * (_rarity.Of(id, mine) + (described ? 0 : _rarity.Of(id, theirs)));
                (shared, possible) = (shared + (_comparison.Unknown * told), possible + told);
            }
        }

        return (shared, possible);
    }

    private FacetLikeness Likeness(string id, IReadOnlyList<string> mine, IReadOnlyList<string> theirs, bool described)
    {
        var facet = _schema.Facet(id)!;
        // Someone who names a country does not mean a place outside every region of it.
        return FacetLikeness.Of(_schema, facet, _rarity, mine, theirs, !described ? 1 : facet.Style is FacetStyle.Tree ? 0 : _comparison.Extra);
    }

    private bool SharesFacet(IReadOnlyDictionary<string, IReadOnlyList<string>> here, IReadOnlyDictionary<string, IReadOnlyList<string>> there) =>
        _comparison.Weights.Any(weight => Told(weight.Key, here) is { Count: > 0 } mine && Told(weight.Key, there) is { Count: > 0 } theirs && Likeness(weight.Key, mine, theirs, described: false).Shared > 0);

    private List<SharedValues> Reasons(IReadOnlyDictionary<string, IReadOnlyList<string>> here, IReadOnlyDictionary<string, IReadOnlyList<string>> there, bool described)
    {
        var reasons = new List<(double Weight, SharedValues Shared)>();
        foreach (var (id, weight) in _comparison.Weights)
        {
            var (mine, theirs) = (Told(id, here), Told(id, there));
            if (mine.Count == 0 || theirs.Count == 0 || Likeness(id, mine, theirs, described) is not { Shared: > 0 } likeness) continue;
            var facet = _schema.Facet(id)!;
            var same = likeness.Values.Count > 0;
            // Of a path only the narrowest shared node is told; of several values, those that few records have come first.
            IReadOnlyList<string> values = !same ? likeness.Near : facet.Style is FacetStyle.Tree ? [likeness.Values[^1]] : [.. likeness.Values.OrderByDescending(value => _rarity.Of(id, value))];
            reasons.Add((weight * likeness.Shared, new SharedValues(facet, values, !same)));
        }

        return [.. reasons.OrderByDescending(reason => reason.Weight).Take(MostReasons).Select(reason => reason.Shared)];
    }

    /// <summary>The first facet on which nothing is shared; failing that, the first on which the other record has more.</summary>
    private DifferingValues? Difference(IReadOnlyDictionary<string, IReadOnlyList<string>> here, IReadOnlyDictionary<string, IReadOnlyList<string>> there)
    {
        DifferingValues? partly = null;
        foreach (var id in _comparison.Differences)
        {
            var (mine, theirs) = (Told(id, here), Told(id, there));
            if (mine.Count == 0 || theirs.Count == 0) continue;
            var facet = _schema.Facet(id)!;
            var likeness = Likeness(id, mine, theirs, described: false);
            if (likeness.Shared == 0) return facet.Style is FacetStyle.Tree ? new DifferingValues(facet, [mine[0]], [theirs[0]], Partly: false) : new DifferingValues(facet, mine, theirs, Partly: false);
            if (likeness.Values.Count > 0 && facet.Style is not FacetStyle.Tree && theirs.Except(mine, StringComparer.Ordinal).ToList() is { Count: > 0 } more)
                partly ??= new DifferingValues(facet, mine, more, Partly: true);
        }

        return partly;
    }

    private IReadOnlyList<string> Told(string facet, IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        values.TryGetValue(facet, out var known) ? _comparison.Told(facet, known) : [];
}
