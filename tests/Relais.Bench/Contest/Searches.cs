using Relais.Bench.Corpus;
using Relais.Engine;

namespace Relais.Bench.Contest;

/// <summary>The four operations. A request is made of the words of the query set inside the time measured, as the peers parse theirs.</summary>
internal sealed class Searches(ISearchIndex index)
{
    /// <summary>All of them, in the order of the report.</summary>
    public IReadOnlyList<Operation> Operations =>
    [
        new("top10", "search", Top),
        new("top10+facets", "search", TopWithFacets),
        new("prefix", "prefix", Titles),
        new("fuzzy", "fuzzy", Misspelt),
    ];

    /// <summary>The best hits for any of the words, or for a phrase; how many there are is not asked.</summary>
    public Answer Top(BenchQuery query) => Answered(Search(query));

    /// <summary>The best hits, the total, and the counts of every facet.</summary>
    public Answer TopWithFacets(BenchQuery query) => Answered(Search(query) with { CountsAll = true, Facets = query.Facets! });

    /// <summary>Titles with a word that starts so.</summary>
    public Answer Titles(BenchQuery query) => Answered(Best(query, new QueryClause(ClauseKind.Prefix, query.Prefix!, Contestant.TitleField)));

    /// <summary>The best hits for a word within one or two edits.</summary>
    public Answer Misspelt(BenchQuery query) => Answered(Best(query, new QueryClause(ClauseKind.Word, query.Term!, Contestant.TextField) { Edits = query.Edits!.Value }));

    private Answer Answered(SearchRequest request) => Answer.Of(request, index.Search(request));

    private static SearchRequest Search(BenchQuery query) =>
        Best(query, Clauses(query)) with { Filters = [.. query.Filters!.Select(filter => new AnyOfFilter(filter.Key, filter.Value))] };

    private static SearchRequest Best(BenchQuery query, params QueryClause[] clauses) => new()
    {
        Query = new TextQuery(clauses) { Matching = Matching.Any },
        CountsAll = false,
        Limit = query.K,
    };

    private static QueryClause[] Clauses(BenchQuery query) => string.Equals(query.Mode, "phrase", StringComparison.Ordinal)
        ? [new QueryClause(ClauseKind.Phrase, string.Join(' ', query.Terms!), Contestant.TextField)]
        : [.. query.Terms!.Select(term => new QueryClause(ClauseKind.Word, term, Contestant.TextField))];
}
