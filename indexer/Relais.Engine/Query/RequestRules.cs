namespace Relais.Engine.Query;

/// <summary>Refuses requests that no index of this schema can answer. Such a request is a fault of the calling code, never of the reader.</summary>
internal static class RequestRules
{
    public static void Check(IndexSchema schema, SearchRequest request)
    {
        if (request.Offset < 0) throw new ArgumentException("The offset must be 0 or more.", nameof(request));
        if (request.Limit < 0) throw new ArgumentException("The limit must be 0 or more.", nameof(request));
        foreach (var clause in request.Query.Clauses)
            if (clause.Field is not null) Require(schema, clause.Field, "query", FieldKind.Text);
        foreach (var filter in request.Filters) Check(schema, filter);
        if (request.Filters.GroupBy(filter => filter.Field, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"There are two filters on the field '{twice.Key}'; put their values in one.", nameof(request));
        foreach (var facet in request.Facets) Require(schema, facet, "facet", FieldKind.Keyword, FieldKind.Tree, FieldKind.Number);
        foreach (var field in request.Highlight?.Fields ?? []) Require(schema, field, "highlight", FieldKind.Text);
        if (request.Sort.Key != SortKey.Score)
            Require(schema, request.Sort.Field ?? "", "sort", request.Sort.Key == SortKey.Number ? FieldKind.Number : FieldKind.Keyword);
    }

    private static void Check(IndexSchema schema, Filter filter)
    {
        if (filter is RangeFilter) Require(schema, filter.Field, "filter", FieldKind.Number);
        else Require(schema, filter.Field, "filter", FieldKind.Keyword, FieldKind.Tree);
    }

    private static void Require(IndexSchema schema, string name, string use, params ReadOnlySpan<FieldKind> kinds)
    {
        var field = schema.Find(name) ?? throw new ArgumentException($"The {use} names the field '{name}', which the schema does not have.", nameof(name));
        if (!kinds.Contains(field.Kind))
            throw new ArgumentException($"The {use} names the field '{name}', which is of kind {field.Kind}; it must be {string.Join(" or ", kinds.ToArray())}.", nameof(name));
    }
}
