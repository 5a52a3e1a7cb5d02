using Relais.Engine;
using Relais.Engine.Query;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>Answers search queries from an index: words to clauses, choices to filters, counts to labelled values.</summary>
public sealed partial class RecordSearch(ContentSchema schema, ISearchIndex index)
{
    private const int MaxLoosened = 8;

    private static readonly HighlightRequest NoHighlight = new([], "");

    /// <summary>Runs a query for a reader of that interface language. The language orders titles, labels and excerpts; it never changes what matches.</summary>
    public SearchResults Run(SearchQuery query, string language)
    {
        var response = index.Search(Request(query, language) with
        {
            Facets = [.. schema.Facets.Select(facet => IndexFields.Facet(facet.Id))],
            Highlight = query.Text.Length > 0 ? new HighlightRequest([SearchDefinition.Body], language) : NoHighlight,
        });
        var facets = new FacetChoicesBuilder(schema, query, language);
        return new SearchResults(
            query,
            response.Total,
            [.. response.Hits.Select(hit => new SearchHit(StoredRecord.Card(hit.Stored), hit.Excerpts))],
            [.. schema.Facets.Zip(response.Facets, facets.Build)],
            response.Relaxed,
            Math.Max(1, (Math.Min(response.Total, schema.Search.PageSize * schema.Search.MaxPages) + schema.Search.PageSize - 1) / schema.Search.PageSize),
            response.Total == 0 ? Loosened(query, language) : []);
    }

    private SearchRequest Request(SearchQuery query, string language) => new()
    {
        Query = QueryParser.Parse(query.Text, schema.Search.Aliases),
        Filters =
        [
            new AnyOfFilter(IndexFields.Type, [schema.Searchable.Id]),
            .. query.Choices.Select(choice => new AnyOfFilter(IndexFields.Facet(choice.Key), [.. choice.Value])),
            .. query.Ranges.Select(range => new RangeFilter(IndexFields.Facet(range.Key), range.Value.From, range.Value.To)),
        ],
        Sort = query.EffectiveSort switch
        {
            SortOrder.Newest => new Sort(SortKey.Number, IndexFields.RecordedOn, Descending: true),
            SortOrder.Title => new Sort(SortKey.Keyword, IndexFields.TitleOrder(language)),
            _ => Sort.ByRelevance,
        },
        Offset = (Math.Min(query.Page, schema.Search.MaxPages + 1) - 1) * schema.Search.PageSize,
        Limit = schema.Search.PageSize,
    };

    private List<LoosenedQuery> Loosened(SearchQuery query, string language)
    {
        if (query.FilterCount == 0) return [];
        var tries = query.Choices.SelectMany(choice => choice.Value.Select(value => new LoosenedQuery(query.Without(choice.Key, value), schema.Facet(choice.Key), value, 0)))
            .Concat(query.Ranges.Keys.Select(facet => new LoosenedQuery(query.Between(facet, default), schema.Facet(facet), null, 0)))
            .Take(MaxLoosened)
            .ToList();
        if (query.Text.Length > 0) tries.Add(new LoosenedQuery(query.WithText(""), null, null, 0));
        if (query.FilterCount > 1) tries.Add(new LoosenedQuery(query.Cleared(), null, query.Text, 0));
        return
        [
            .. tries.Select(one => one with { Total = index.Search(Request(one.Query, language) with { Limit = 0 }).Total })
                .Where(one => one.Total > 0)
                .OrderByDescending(one => one.Total),
        ];
    }
}
