using Relais.Engine;

namespace Relais.Bench;

/// <summary>
/// The queries of kind "search": <c>top10</c> and <c>top10+facets</c>. The contract of the engine says nothing of "any of these words": the words are asked as a reader would type them,
/// and the engine's own minimum applies (all of two words, two of three, fewer when nothing matches otherwise). Totals of <c>or2</c>, <c>or3</c> and two-word <c>filter</c> queries
/// are therefore below the peers'. Phrases are exact forms to the engine, stems to Lucene.
/// </summary>
internal sealed class Searches(ISearchIndex index)
{
    /// <summary>The best hits. The engine counts all hits anyway, so the answer has the total.</summary>
    public Answer Top(BenchQuery query) => Answer.Of(index.Search(Request(query)));

    /// <summary>The best hits, the total, and the counts of every facet.</summary>
    public Answer TopWithFacets(BenchQuery query) => Answer.Of(index.Search(Request(query) with { Facets = query.Facets! }));

    private static SearchRequest Request(BenchQuery query) => new()
    {
        Query = new TextQuery(Clauses(query)),
        Filters = [.. query.Filters!.Select(filter => new AnyOfFilter(filter.Key, filter.Value))],
        Limit = query.K,
    };

    private static QueryClause[] Clauses(BenchQuery query) => IsPhrase(query)
        ? [new QueryClause(ClauseKind.Phrase, string.Join(' ', query.Terms!))]
        : [.. query.Terms!.Select(term => new QueryClause(ClauseKind.Word, term))];

    private static bool IsPhrase(BenchQuery query) => string.Equals(query.Mode, "phrase", StringComparison.Ordinal);
}
