using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.SideBySide;

/// <summary>Records of one type set side by side on the fields that the schema compares, in its order.</summary>
/// <param name="Records">The records, in the order asked for.</param>
/// <param name="Rows">Fields that at least one of them fills.</param>
/// <param name="Unfilled">Compared fields that none of them fills.</param>
public sealed record ComparisonTable(IReadOnlyList<RecordCard> Records, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<FieldDefinition> Unfilled)
{
    private const string NothingToSay = "";

    /// <summary>How many rows are so.</summary>
    public int Count(Likeness likeness) => Rows.Count(row => row.Likeness == likeness);

    /// <summary>The table of some records.</summary>
    /// <exception cref="ArgumentException">There are not two.</exception>
    public static ComparisonTable Of(ContentSchema schema, RecordType type, IReadOnlyList<RecordCard> records)
    {
        if (records.Count < 2) throw new ArgumentException("It takes two to compare.", nameof(records));
        var reader = new PointReader(schema);
        var compared = type.Fields.Where(field => field.Comparison).ToLookup(field => records.Any(record => record.Values.ContainsKey(field.Key)));
        return new ComparisonTable(records, [.. compared[true].Select(field => Row(field, records, reader))], [.. compared[false]]);
    }

    private static ComparisonRow Row(FieldDefinition field, IReadOnlyList<RecordCard> records, PointReader reader)
    {
        var cells = records.Select(record => State(field, record)).ToList();
        var points = records.Select((record, index) => cells[index] switch
        {
            CellState.Filled => reader.Of(field, record.Values[field.Key]),
            CellState.NotApplicable => [new ComparablePoint(NothingToSay, field, new TextValue(NothingToSay))],
            _ => [],
        }).ToList();
        var known = Enumerable.Range(0, records.Count).Where(index => points[index].Count > 0).ToList();
        var shared = Shared(points);
        if (!cells.Contains(CellState.Missing) && !Enumerable.Range(0, records.Count).Any(index => cells[index] is CellState.Filled && points[index].Count > 0))
            return new ComparisonRow(field, cells, Likeness.Unjudged, null, []);
        var likeness = known.Count < 2 ? (Likeness?)null : Judged([.. known.Select(index => points[index])], shared);
        return known.Count < records.Count
            ? new ComparisonRow(field, cells, Likeness.Unknown, likeness, shared)
            : new ComparisonRow(field, cells, likeness!.Value, null, shared);
    }

    private static CellState State(FieldDefinition field, RecordCard record) =>
        record.Values.ContainsKey(field.Key) ? CellState.Filled
        : field is { Need: Need.Optional, NeedWhen: { } need } && !Holds(need.When, record) ? CellState.NotApplicable
        : CellState.Missing;

    private static bool Holds(FieldCondition condition, RecordCard record) =>
        record.Values.GetValueOrDefault(condition.Field)?.Values().OfType<TermValue>().Any(term => condition.Values.Contains(term.Id, StringComparer.Ordinal)) ?? false;

    private static Likeness Judged(List<IReadOnlyList<ComparablePoint>> known, List<SharedPoint> shared)
    {
        var sets = known.ConvertAll(points => points.Where(point => !point.Implied).Select(point => point.Id).ToHashSet(StringComparer.Ordinal));
        if (sets.TrueForAll(set => set.SetEquals(sets[0]))) return Likeness.Same;
        return shared.Count > 0 ? Likeness.Partly : Likeness.Different;
    }

    private static List<SharedPoint> Shared(List<IReadOnlyList<ComparablePoint>> points)
    {
        var all = points.SelectMany((list, index) => list.Select(point => (Point: point, Index: index)))
            .GroupBy(entry => entry.Point.Id, StringComparer.Ordinal)
            .Select(group => new SharedPoint(group.First().Point, [.. group.Select(entry => entry.Index).Distinct()]))
            .Where(shared => shared.Holders.Count > 1)
            .ToList();
        return [.. all.Where(broad => !all.Exists(narrow => narrow.Point.Broader.Contains(broad.Point.Id, StringComparer.Ordinal) && narrow.Holders.SequenceEqual(broad.Holders)))];
    }
}
