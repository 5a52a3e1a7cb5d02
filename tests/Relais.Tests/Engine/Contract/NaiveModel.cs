using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>
/// The plainest possible reading of the contract, for small invented words that no analysis changes: every document is asked every question, one after another.
/// </summary>
internal static class NaiveModel
{
    /// <summary>What a request is answered.</summary>
    /// <param name="Documents">Those found, in the order asked for; by id when the order is by score, which <see cref="NaiveScores"/> knows.</param>
    /// <param name="Relaxed">Whether fewer words than usual had to match.</param>
    /// <param name="Counts">By facet, as "value=count value=count".</param>
    /// <param name="Bins">By field of a histogram, as "from-to=count".</param>
    public sealed record Answer(IReadOnlyList<Document> Documents, bool Relaxed, IReadOnlyDictionary<string, string> Counts, IReadOnlyDictionary<string, string> Bins)
    {
        public string Ids => string.Join(' ', Documents.Select(document => document.Id));
    }

    public static Answer Search(IReadOnlyList<Document> documents, SearchRequest request)
    {
        var (minimum, decisive, isRelaxed) = Minimum(documents, request);
        var found = documents.Where(document => HasQuery(document, request.Query, minimum, decisive) && PassesAll(document, request.Filters));
        return new Answer([.. Sorted(found.OrderBy(document => document.Id, StringComparer.Ordinal), request.Sort)], isRelaxed,
            request.Facets.ToDictionary(facet => facet, facet => Counts(Sideways(facet), facet), StringComparer.Ordinal),
            request.Histograms.ToDictionary(histogram => histogram.Field, histogram => Bins(Sideways(histogram.Field), histogram), StringComparer.Ordinal));

        IEnumerable<Document> Sideways(string field) =>
            documents.Where(document => HasQuery(document, request.Query, minimum, decisive) && PassesAll(document, request.Filters.Where(filter => !Same(filter.Field, field))));
    }

    /// <summary>Whether a passage has a clause; how often, for clauses of words.</summary>
    public static int Occurrences(string text, QueryClause clause)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (clause.Kind == ClauseKind.Prefix) return words.Any(word => word.StartsWith(clause.Text, StringComparison.Ordinal)) ? 1 : 0;
        var row = clause.Text.Split(' ');
        return Enumerable.Range(0, words.Length).Count(start => words.Skip(start).Take(row.Length).SequenceEqual(row, StringComparer.Ordinal));
    }

    private static IEnumerable<Document> Sorted(IEnumerable<Document> byId, Sort sort) => sort.Key switch
    {
        SortKey.Number => ByValue(byId, sort, document => document.Numbers.FirstOrDefault(number => Same(number.Field, sort.Field))?.Value, Comparer<long?>.Default),
        SortKey.Keyword => ByValue(byId, sort, document => document.Keywords.FirstOrDefault(keyword => Same(keyword.Field, sort.Field))?.Value, StringComparer.Ordinal),
        _ => byId,
    };

    private static IEnumerable<Document> ByValue<T>(IEnumerable<Document> byId, Sort sort, Func<Document, T> value, IComparer<T> order)
    {
        var all = byId.OrderBy(document => value(document) is null);
        return sort.Descending ? all.ThenByDescending(value, order) : all.ThenBy(value, order);
    }

    private static (int Minimum, QueryClause? Decisive, bool IsRelaxed) Minimum(IReadOnlyList<Document> documents, SearchRequest request)
    {
        var words = request.Query.Matching == Matching.Usual ? request.Query.Clauses.Count(IsOptional) : 0;
        var usual = words <= 2 ? words : words <= 5 ? words - 1 : (int)Math.Ceiling(words * 0.6);
        var decisive = words is 3 or 4 or 5 ? Decisive(documents, [.. request.Query.Clauses.Where(IsOptional)]) : null;
        if (HasSome(usual, decisive)) return (usual, decisive, false);
        for (var minimum = usual; minimum > 0; minimum--)
            if (HasSome(minimum, null)) return (minimum, null, true);
        return (usual, decisive, false);

        bool HasSome(int minimum, QueryClause? needed) => documents.Any(document => HasQuery(document, request.Query, minimum, needed) && PassesAll(document, request.Filters));
    }

    /// <summary>The word that is rarer than all others together; how rare, the field and language tell in which most documents have it.</summary>
    private static QueryClause? Decisive(IReadOnlyList<Document> documents, IReadOnlyList<QueryClause> words)
    {
        var texts = documents.SelectMany(document => document.Passages.Where(passage => passage.Text.Length > 0).Select(passage => passage.Field).Distinct(StringComparer.Ordinal)).CountBy(field => field, StringComparer.Ordinal).Select(field => field.Value).DefaultIfEmpty().Max();
        var rarities = words.Select(word => Rarity(Math.Min(texts, documents.SelectMany(document => Ways(document, word)).GroupBy(way => way.Way).Select(way => way.Sum(one => one.Count)).DefaultIfEmpty().Max()))).ToList();
        var most = rarities.IndexOf(rarities.Max());
        return rarities[most] > rarities.Sum() - rarities[most] ? words[most] : null;

        double Rarity(int with) => (float)Math.Log(1 + ((texts - with + 0.5) / (with + 0.5)));
    }

    /// <summary>By field, and for words by language too: 1 when the document has the word there; for a beginning, how many words begin so.</summary>
    private static IEnumerable<((string Field, string Language) Way, int Count)> Ways(Document document, QueryClause clause) =>
        from passage in document.Passages
        from language in clause.Kind == ClauseKind.Word ? [passage.Language, ""] : new[] { "" }
        from word in passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where clause.Kind == ClauseKind.Word ? Same(word, clause.Text) : word.StartsWith(clause.Text, StringComparison.Ordinal)
        group word by (passage.Field, language) into way
        select (way.Key, way.Distinct(StringComparer.Ordinal).Count());

    private static bool IsOptional(QueryClause clause) => clause is { Excluded: false, Field: null, Kind: not ClauseKind.Phrase };

    private static bool HasQuery(Document document, TextQuery query, int minimum, QueryClause? decisive)
    {
        if (decisive is not null && !Has(document, decisive)) return false;
        var wanted = query.Clauses.Where(clause => !clause.Excluded).ToList();
        if (query.Clauses.Any(clause => clause.Excluded && Has(document, clause))) return false;
        return query.Matching switch
        {
            Matching.Any => wanted.Count == 0 || wanted.Any(clause => Has(document, clause)),
            Matching.All => wanted.All(clause => Has(document, clause)),
            _ => wanted.Where(clause => !IsOptional(clause)).All(clause => Has(document, clause)) && wanted.Count(clause => IsOptional(clause) && Has(document, clause)) >= minimum,
        };
    }

    private static bool Has(Document document, QueryClause clause) =>
        document.Passages.Any(passage => (clause.Field is null || Same(passage.Field, clause.Field)) && Occurrences(passage.Text, clause) > 0);

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

    /// <summary>Years are far above 0, so that plain division finds the interval.</summary>
    private static string Bins(IEnumerable<Document> documents, HistogramRequest histogram)
    {
        var counts = documents.SelectMany(document => document.Numbers.Where(number => Same(number.Field, histogram.Field)).Select(number => number.Value / histogram.Width).Distinct())
            .GroupBy(bin => bin).ToDictionary(group => group.Key, group => group.Count());
        if (counts.Count == 0) return "";
        var bins = Enumerable.Range((int)counts.Keys.Min(), (int)(counts.Keys.Max() - counts.Keys.Min() + 1));
        return string.Join(' ', bins.Select(bin => FormattableString.Invariant($"{bin * histogram.Width}-{((bin + 1) * histogram.Width) - 1}={counts.GetValueOrDefault(bin)}")));
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
