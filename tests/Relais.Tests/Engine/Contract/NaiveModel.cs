using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>
/// The plainest possible reading of the contract, for small invented words that no analysis changes: every document is asked every question, one after another.
/// </summary>
internal static class NaiveModel
{
    public static (IReadOnlyList<string> Ids, bool Relaxed, IReadOnlyDictionary<string, string> Counts) Answer(IReadOnlyList<Document> documents, SearchRequest request)
    {
        var minimum = Minimum(documents, request, out var usual);
        var found = documents.Where(document => HasQuery(document, request.Query, minimum) && PassesAll(document, request.Filters)).ToList();
        var counts = request.Facets.ToDictionary(facet => facet, facet => Counts(
            documents.Where(document => HasQuery(document, request.Query, minimum) && PassesAll(document, request.Filters.Where(filter => !Same(filter.Field, facet)))), facet), StringComparer.Ordinal);
        return ([.. found.Select(document => document.Id).Order(StringComparer.Ordinal)], minimum < usual, counts);
    }

    private static int Minimum(IReadOnlyList<Document> documents, SearchRequest request, out int usual)
    {
        var words = request.Query.Clauses.Count(IsOptional);
        usual = words <= 2 ? words : words <= 5 ? words - 1 : (int)Math.Ceiling(words * 0.6);
        for (var minimum = usual; minimum > 0; minimum--)
            if (documents.Any(document => HasQuery(document, request.Query, minimum) && PassesAll(document, request.Filters))) return minimum;
        return usual;
    }

    private static bool IsOptional(QueryClause clause) => clause is { Excluded: false, Field: null, Kind: not ClauseKind.Phrase };

    private static bool HasQuery(Document document, TextQuery query, int minimum) =>
        query.Clauses.Where(clause => !IsOptional(clause)).All(clause => Has(document, clause) != clause.Excluded)
        && query.Clauses.Count(clause => IsOptional(clause) && Has(document, clause)) >= minimum;

    private static bool Has(Document document, QueryClause clause) => document.Passages.Where(passage => clause.Field is null || Same(passage.Field, clause.Field)).Any(passage =>
    {
        var text = " " + passage.Text + " ";
        return clause.Kind == ClauseKind.Prefix ? text.Contains(" " + clause.Text, StringComparison.Ordinal) : text.Contains(" " + clause.Text + " ", StringComparison.Ordinal);
    });

    private static bool PassesAll(Document document, IEnumerable<Filter> filters) => filters.All(filter => filter switch
    {
        AnyOfFilter any => Values(document, any.Field).Intersect(any.Values, StringComparer.Ordinal).Any(),
        RangeFilter range => document.Numbers.Any(number => Same(number.Field, range.Field) && !(number.Value < range.Min) && !(number.Value > range.Max)),
        _ => false,
    });

    private static IEnumerable<string> Values(Document document, string field) =>
        document.Keywords.Where(keyword => Same(keyword.Field, field)).Select(keyword => keyword.Value)
            .Concat(document.Trees.Where(tree => Same(tree.Field, field)).SelectMany(tree => tree.Path))
            .Concat(document.Numbers.Where(number => Same(number.Field, field)).Select(number => FormattableString.Invariant($"{number.Value}"))).Distinct(StringComparer.Ordinal);

    private static string Counts(IEnumerable<Document> documents, string facet)
    {
        var counts = documents.SelectMany(document => Values(document, facet)).GroupBy(value => value, StringComparer.Ordinal).Select(group => (group.Key, Count: group.Count()));
        var sorted = Same(facet, "year")
            ? counts.OrderBy(count => long.Parse(count.Key, System.Globalization.CultureInfo.InvariantCulture))
            : counts.OrderByDescending(count => count.Count).ThenBy(count => count.Key, StringComparer.Ordinal);
        return string.Join(' ', sorted.Select(count => FormattableString.Invariant($"{count.Key}={count.Count}")));
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
