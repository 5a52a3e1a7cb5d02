using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Comparison;

/// <summary>
/// How much a value says of the records that have it: ln(1 + N / df) / ln(1 + N), with N records of which df have it (inverse document frequency, Spärck Jones 1972), from
/// little when all have it to 1 when one or none has.
/// </summary>
internal sealed class Rarity
{
    private readonly int _records;
    private readonly Dictionary<(string Facet, string Value), int> _frequency = [];

    public Rarity(ComparisonDefinition comparison, IReadOnlyList<RecordCard> records)
    {
        _records = records.Count;
        foreach (var record in records)
            foreach (var (facet, _) in comparison.Weights)
                foreach (var value in record.Facets.GetValueOrDefault(facet, [])) _frequency[(facet, value)] = _frequency.GetValueOrDefault((facet, value)) + 1;
    }

    public double Of(string facet, string value) =>
        _records == 0 ? 1 : Math.Log(1 + ((double)_records / Math.Max(1, _frequency.GetValueOrDefault((facet, value))))) / Math.Log(1 + _records);

    public double Of(string facet, IEnumerable<string> values) => values.Sum(value => Of(facet, value));
}
