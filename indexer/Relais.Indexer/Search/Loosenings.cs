using Relais.Engine;
using Relais.Engine.Query;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>The neighbours of a query: what it would find with one filter or one word fewer, or with words spelt otherwise.</summary>
/// <param name="schema">Facets and aliases.</param>
/// <param name="query">The query.</param>
/// <param name="total">How many records another one finds.</param>
internal sealed class Loosenings(ContentSchema schema, SearchQuery query, Func<SearchQuery, int> total)
{
    private const int MostFilters = 8;
    private const int MostWords = 8;

    private readonly IReadOnlyList<QueryClause> _clauses = QueryParser.Parse(query.Text, schema.Search.Aliases).Clauses;

    /// <summary>What finds something when the query finds nothing; most results first.</summary>
    public IReadOnlyList<LoosenedQuery> Ways()
    {
        var tries = query.Choices.SelectMany(choice => choice.Value.Select(value => new LoosenedQuery(Loosening.Value, query.Without(choice.Key, value), schema.Facet(choice.Key), value, 0)))
            .Concat(query.Ranges.Keys.Select(facet => new LoosenedQuery(Loosening.Range, query.Between(facet, default), schema.Facet(facet), null, 0)))
            .Take(MostFilters)
            .Concat(WithoutQuotes())
            .Concat(WithoutOneWord())
            .ToList();
        if (query is { Text.Length: > 0, FilterCount: > 0 })
        {
            tries.Add(new LoosenedQuery(Loosening.Words, query.WithText(""), null, null, 0));
            if (query.FilterCount > 1) tries.Add(new LoosenedQuery(Loosening.Filters, query.Cleared(), null, null, 0));
        }
        else if (query.FilterCount > 1)
        {
            tries.Add(new LoosenedQuery(Loosening.Filters, query.Cleared(), null, null, 0));
        }

        return [.. tries.Select(Counted).Where(way => way.Total > 0).OrderByDescending(way => way.Total)];
    }

    /// <summary>Each word that need not have matched, alone, with what it finds.</summary>
    public IReadOnlyList<LoosenedQuery> Words() =>
    [
        .. _clauses.Where(clause => clause is { Excluded: false, Field: null, Kind: not ClauseKind.Phrase })
            .Select(clause => Print([clause]))
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => Counted(new LoosenedQuery(Loosening.Spelling, Reworded(word), null, word, 0))),
    ];

    /// <summary>The query in other words, when it then finds something.</summary>
    public LoosenedQuery? Advice(TextQuery? better)
    {
        if (better is null) return null;
        var words = Print(better.Clauses);
        var advised = Counted(new LoosenedQuery(Loosening.Spelling, query.WithText(words), null, words, 0));
        return advised.Total > 0 ? advised : null;
    }

    private IEnumerable<LoosenedQuery> WithoutQuotes()
    {
        if (!_clauses.Any(clause => clause is { Kind: ClauseKind.Phrase, Excluded: false })) return [];
        var words = _clauses.Select(clause => clause is { Kind: ClauseKind.Phrase, Excluded: false } ? clause with { Kind = ClauseKind.Word, Field = null } : clause);
        return [new LoosenedQuery(Loosening.Quotes, Reworded(Print(words)), null, null, 0)];
    }

    private IEnumerable<LoosenedQuery> WithoutOneWord() => _clauses.Count is < 2 or > MostWords
        ? []
        : _clauses.Select((clause, i) => new LoosenedQuery(Loosening.Word, Reworded(Print(_clauses.Where((_, other) => other != i))), null, Print([clause]), 0));

    private SearchQuery Reworded(string words) => query.IsExact ? query.WithText(words).Exactly() : query.WithText(words);

    private LoosenedQuery Counted(LoosenedQuery one) => one with { Total = total(one.Query) };

    private string Print(IEnumerable<QueryClause> clauses) => QueryPrinter.Print(new TextQuery([.. clauses]), schema.Search.Aliases);
}
