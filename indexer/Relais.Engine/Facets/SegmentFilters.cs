using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets;

/// <summary>The filters of a request as sets of the documents of one segment.</summary>
internal sealed class SegmentFilters
{
    private readonly (string Field, ulong[] Passes)[] _filters;
    private readonly ulong[]? _all;

    public SegmentFilters(LiveSegment segment, IReadOnlyList<Filter> filters)
    {
        _filters = [.. filters.Select(filter => (filter.Field, Passes(segment, filter)))];
        _all = Intersection(exceptField: null);
    }

    /// <summary>Documents that pass every filter; null when there is none.</summary>
    public ulong[]? Passing() => _all;

    /// <summary>True when there is a filter on that field.</summary>
    public bool Has(string field) => _filters.Any(filter => string.Equals(filter.Field, field, StringComparison.Ordinal));

    /// <summary>Documents that pass every filter but the one on that field, what drill-sideways counts are made on; null when there is no other.</summary>
    public ulong[]? PassingWithout(string field) => Has(field) ? Intersection(field) : _all;

    private ulong[]? Intersection(string? exceptField)
    {
        ulong[]? passes = null;
        foreach (var (field, own) in _filters)
        {
            if (string.Equals(field, exceptField, StringComparison.Ordinal)) continue;
            if (passes is null) passes = [.. own];
            else Bits.And(own, passes);
        }
        return passes;
    }

    private static ulong[] Passes(LiveSegment segment, Filter filter)
    {
        var bits = new ulong[(segment.Reader.Count + 63) / 64];
        switch (filter)
        {
            case AnyOfFilter anyOf:
                var column = segment.Reader.Columns.Values(anyOf.Field);
                foreach (var value in anyOf.Values)
                    if (column.Find(value) is >= 0 and var number) column.OrInto(number, bits);
                return bits;
            case RangeFilter range:
                segment.Reader.Columns.Numbers(range.Field).OrRange(range.Min, range.Max, bits);
                return bits;
            default:
                throw new ArgumentException($"The filter type '{filter.GetType().Name}' is not one that the engine knows.", nameof(filter));
        }
    }
}
