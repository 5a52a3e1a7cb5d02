namespace Relais.Engine.Facets;

/// <summary>Which documents pass the filters of a request.</summary>
internal sealed class FilterMatcher
{
    private readonly List<(string Field, bool[] Passes)> _filters;
    private readonly int _documents;

    public FilterMatcher(ColumnsSection columns, IReadOnlyList<Filter> filters, int documents)
    {
        _documents = documents;
        _filters = [.. filters.Select(filter => (filter.Field, Passing(columns, filter, documents)))];
    }

    /// <summary>Documents that pass every filter but the one on that field: what drill-sideways counts are made on.</summary>
    public bool[] Passing(string? exceptField)
    {
        var passes = new bool[_documents];
        Array.Fill(passes, true);
        foreach (var (field, own) in _filters)
        {
            if (string.Equals(field, exceptField, StringComparison.Ordinal)) continue;
            for (var document = 0; document < passes.Length; document++) passes[document] &= own[document];
        }
        return passes;
    }

    private static bool[] Passing(ColumnsSection columns, Filter filter, int documents)
    {
        var passes = new bool[documents];
        switch (filter)
        {
            case AnyOfFilter anyOf:
                var column = columns.Values(anyOf.Field);
                var wanted = anyOf.Values.Select(column.Find).Where(number => number >= 0).ToHashSet();
                for (var document = 0; document < documents; document++) passes[document] = column.ByDocument[document].Any(wanted.Contains);
                return passes;
            case RangeFilter range:
                var numbers = columns.Numbers(range.Field);
                for (var document = 0; document < documents; document++)
                    passes[document] = numbers[document].Any(number => number >= (range.Min ?? long.MinValue) && number <= (range.Max ?? long.MaxValue));
                return passes;
            default:
                throw new ArgumentException($"The filter type '{filter.GetType().Name}' is not one that the engine knows.", nameof(filter));
        }
    }
}
