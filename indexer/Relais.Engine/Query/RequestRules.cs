namespace Relais.Engine.Query;

/// <summary>Refuses requests that no index of this schema can answer. Such a request is a fault of the calling code, never of the reader.</summary>
internal static class RequestRules
{
    public static void Check(IndexSchema schema, SearchRequest request)
    {
        if (request.Offset < 0) throw new ArgumentException("The offset must be 0 or more.", nameof(request));
        CheckLimit(request.Limit);
        Check(schema, request.Query);
        Check(schema, request.Filters);
        foreach (var histogram in request.Histograms)
        {
            Require(schema, histogram.Field, "histogram", FieldKind.Number);
            if (histogram.Width < 1) throw new ArgumentException(FormattableString.Invariant($"The histogram of the field '{histogram.Field}' has intervals of a width of {histogram.Width}; it must be 1 or more."), nameof(request));
        }
        foreach (var facet in request.Facets) Require(schema, facet, "facet", FieldKind.Keyword, FieldKind.Tree, FieldKind.Number);
        foreach (var field in request.Highlight?.Fields ?? []) Require(schema, field, "highlight", FieldKind.Text);
        if (request.Sort.Key != SortKey.Score)
            Require(schema, request.Sort.Field ?? "", "sort", request.Sort.Key == SortKey.Number ? FieldKind.Number : FieldKind.Keyword);
    }

    public static void Check(IndexSchema schema, SuggestRequest request)
    {
        CheckLimit(request.Limit);
        foreach (var field in request.Fields) RequireStored(schema, field, "suggestion");
    }

    public static void Check(IndexSchema schema, SimilarRequest request)
    {
        CheckLimit(request.Limit);
        if (request.MaxTerms < 1) throw new ArgumentException("The number of terms compared must be 1 or more.", nameof(request));
        foreach (var field in request.Fields) RequireStored(schema, field, "comparison");
        Check(schema, request.Filters);
    }

    public static void Check(IndexSchema schema, TextQuery query)
    {
        foreach (var clause in query.Clauses)
        {
            if (clause.Field is not null) Require(schema, clause.Field, "query", FieldKind.Text);
            if (clause.Edits is < 0 or > 2) throw new ArgumentException(FormattableString.Invariant($"The query allows {clause.Edits} edits in '{clause.Text}'; it must be 0, 1 or 2."), nameof(query));
            if (clause.Edits > 0 && clause.Kind != ClauseKind.Word) throw new ArgumentException($"The query allows edits in '{clause.Text}', which is of kind {clause.Kind}; it must be {ClauseKind.Word}.", nameof(query));
        }
    }

    private static void CheckLimit(int limit)
    {
        if (limit < 0) throw new ArgumentException("The limit must be 0 or more.", nameof(limit));
    }

    private static void Check(IndexSchema schema, IReadOnlyList<Filter> filters)
    {
        foreach (var filter in filters) Check(schema, filter);
        if (filters.GroupBy(filter => filter.Field, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"There are two filters on the field '{twice.Key}'; put their values in one.", nameof(filters));
    }

    private static void RequireStored(IndexSchema schema, string name, string use)
    {
        Require(schema, name, use, FieldKind.Text);
        if (schema.Find(name) is { IsStored: false }) throw new ArgumentException($"The {use} names the field '{name}', whose passages are not stored.", nameof(name));
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
