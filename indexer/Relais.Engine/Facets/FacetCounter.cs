using System.Globalization;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets;

/// <summary>Counts documents by value. A document counts once for a value, however often or along however many paths it has it.</summary>
/// <param name="view">The segments.</param>
/// <param name="answers">What matched in each.</param>
/// <param name="filters">What passes in each.</param>
internal sealed class FacetCounter(IndexView view, IReadOnlyList<SegmentAnswer> answers, IReadOnlyList<SegmentFilters> filters)
{
    private readonly ulong[][] _counted = [.. answers.Select((answer, i) => And(answer.Matched!, filters[i].Passing()))];

    /// <summary>The counts of a field.</summary>
    public FacetResult Count(IndexField field) => new(field.Name, field.Kind == FieldKind.Number ? Numbers(field.Name) : Values(field.Name));

    /// <summary>The counts of a number field by intervals.</summary>
    public HistogramResult Count(HistogramRequest histogram)
    {
        var bins = new SortedDictionary<long, int>();
        for (var i = 0; i < view.Segments.Count; i++)
        {
            var column = view.Segments[i].Reader.Columns.Numbers(histogram.Field);
            var (starts, groups) = Intervals.Group(column.Values, histogram.Width);
            var counts = new int[starts.Count];
            column.CountGroups(Counted(i, histogram.Field), groups, counts);
            for (var group = 0; group < counts.Length; group++)
                if (counts[group] > 0) bins[starts[group]] = bins.GetValueOrDefault(starts[group]) + counts[group];
        }
        return new HistogramResult(histogram.Field, bins.Count == 0 ? [] : Intervals.Fill(bins, histogram.Width));
    }

    private List<FacetCount> Values(string field) => view.Segments.Count == 1 ? ValuesOfOne(field) : ValuesOfMany(field);

    /// <summary>Values are in ordinal order already: count and number of the value, put in one number, sort as counts and values do.</summary>
    private List<FacetCount> ValuesOfOne(string field)
    {
        var column = view.Segments[0].Reader.Columns.Values(field);
        var counts = Counts(column.ValueCount, 0, field, column.Count);
        var keys = new long[counts.Length];
        var found = 0;
        for (var value = 0; value < counts.Length; value++)
            if (counts[value] > 0) keys[found++] = ((long)(int.MaxValue - counts[value]) << 32) | (uint)value;
        keys.AsSpan(0, found).Sort();
        var result = new List<FacetCount>(found);
        foreach (var key in keys.AsSpan(0, found)) result.Add(new FacetCount(column.Value((int)key), counts[(int)key]));
        return result;
    }

    private List<FacetCount> ValuesOfMany(string field)
    {
        var byValue = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < view.Segments.Count; i++)
        {
            var column = view.Segments[i].Reader.Columns.Values(field);
            var counts = Counts(column.ValueCount, i, field, column.Count);
            for (var value = 0; value < counts.Length; value++)
                if (counts[value] > 0) byValue[column.Value(value)] = byValue.GetValueOrDefault(column.Value(value)) + counts[value];
        }
        return [.. byValue.Select(pair => new FacetCount(pair.Key, pair.Value)).OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private List<FacetCount> Numbers(string field)
    {
        var byNumber = new SortedDictionary<long, int>();
        for (var i = 0; i < view.Segments.Count; i++)
        {
            var column = view.Segments[i].Reader.Columns.Numbers(field);
            var counts = Counts(column.Values.Length, i, field, column.Count);
            for (var value = 0; value < counts.Length; value++)
                if (counts[value] > 0) byNumber[column.Values[value]] = byNumber.GetValueOrDefault(column.Values[value]) + counts[value];
        }
        return [.. byNumber.Select(pair => new FacetCount(pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value))];
    }

    private delegate void Counting(ReadOnlySpan<ulong> documents, int matched, Span<int> counts);

    private int[] Counts(int values, int segment, string field, Counting count)
    {
        var counts = new int[values];
        var documents = Counted(segment, field);
        count(documents, Bits.Count(documents), counts);
        return counts;
    }

    private ulong[] Counted(int segment, string field) =>
        filters[segment].Has(field) ? And(answers[segment].Matched!, filters[segment].PassingWithout(field)) : _counted[segment];

    private static ulong[] And(ulong[] matched, ulong[]? passes)
    {
        if (passes is null) return matched;
        ulong[] both = [.. matched];
        Bits.And(passes, both);
        return both;
    }
}
