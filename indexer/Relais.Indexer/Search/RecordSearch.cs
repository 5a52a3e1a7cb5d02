using Relais.Engine;
using Relais.Engine.Query;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>Answers search queries from an index: words to clauses, choices to filters, counts to labelled values.</summary>
public sealed partial class RecordSearch(ContentSchema schema, ISearchIndex index)
{
    private static readonly HighlightRequest NoHighlight = new([], "");

    private readonly YearScales _years = new(schema, index);

    /// <summary>Runs a query for a reader of that interface language. The language orders titles, labels and excerpts; it never changes what matches.</summary>
    public SearchResults Run(SearchQuery query, string language)
    {
        var response = index.Search(Request(query, language) with
        {
            Facets = [.. schema.Facets.Select(facet => IndexFields.Facet(facet.Id))],
            Histograms = _years.Requests,
            Highlight = query.Text.Length > 0 ? new HighlightRequest([SearchDefinition.Body], language) : NoHighlight,
        });
        var facets = new FacetChoicesBuilder(schema, query, language);
        var loosenings = new Loosenings(schema, query, other => index.Search(Request(other, language) with { Limit = 0 }).Total);
        var corrected = Spelling.Of(response, index);
        return new SearchResults(
            query,
            response.Total,
            [.. response.Hits.Select(hit => new SearchHit(StoredRecord.Card(hit.Stored), hit.Excerpts))],
            [.. schema.Facets.Zip(response.Facets, (facet, counts) => facets.Build(facet, counts) with { Bins = _years.Bins(facet, response.Histograms) })],
            response.Relaxed,
            Math.Max(1, (Math.Min(response.Total, schema.Search.PageSize * schema.Search.MaxPages) + schema.Search.PageSize - 1) / schema.Search.PageSize),
            response.Total == 0 ? loosenings.Ways() : [])
        {
            Corrected = corrected,
            // Where a page is full of what was typed, another spelling is no help.
            Advice = query.Text.Length > 0 && corrected.Count == 0 && response.Total <= schema.Search.PageSize ? loosenings.Advice(index.DidYouMean(Parsed(query))) : null,
            Words = response.Relaxed ? loosenings.Words() : [],
        };
    }

    /// <summary>The records that a query finds, latest date first, without counting anything: for those who follow a search.</summary>
    public IReadOnlyList<RecordCard> Newest(SearchQuery query, string language, int most) =>
        [.. index.Search(Request(query.SortedBy(SortOrder.Newest), language) with { Limit = most, CountsAll = false }).Hits.Select(hit => StoredRecord.Card(hit.Stored))];

    /// <summary>Texts of a record's page in parts, those marked that a search for these words would find; an empty list for a text without any.</summary>
    /// <param name="words">As typed in a search.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="texts">Each a paragraph, or another run of text that readers see as one.</param>
    public IReadOnlyList<IReadOnlyList<ExcerptPart>> Mark(string words, string language, IEnumerable<string> texts) =>
        index.Mark(new MarkRequest(QueryParser.Parse(words, schema.Search.Aliases), [.. texts.Select(text => new Passage(SearchDefinition.Body, language, text))]) { CorrectsTypos = true });

    private SearchRequest Request(SearchQuery query, string language) => new()
    {
        Query = Parsed(query),
        CorrectsTypos = !query.IsExact,
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

    private TextQuery Parsed(SearchQuery query) => QueryParser.Parse(query.Text, schema.Search.Aliases);
}
