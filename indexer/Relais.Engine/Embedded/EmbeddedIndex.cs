using Relais.Engine.Facets;
using Relais.Engine.Highlighting;
using Relais.Engine.Index;
using Relais.Engine.Storage;
using Relais.Engine.Query;

namespace Relais.Engine.Embedded;

/// <summary>An open index, wholly in memory: what happens to its files afterwards does not touch it.</summary>
internal sealed class EmbeddedIndex : ISearchIndex
{
    private readonly IndexSchema _schema;
    private readonly IReadOnlyDictionary<string, string> _metadata;
    private readonly DocumentsSection _documents;
    private readonly ColumnsSection _columns;
    private readonly ClauseScorer _scorer;
    private readonly QueryPlanner _planner;
    private bool _isDisposed;

    public EmbeddedIndex(IReadOnlyDictionary<SectionKind, ReadOnlyMemory<byte>> sections)
    {
        (_schema, _metadata) = SchemaSection.Read(sections[SectionKind.Schema]);
        _documents = new DocumentsSection(sections[SectionKind.Documents]);
        _columns = new ColumnsSection(sections[SectionKind.Columns], _schema);
        var text = new TextSection(sections[SectionKind.Text], _documents.Count);
        _scorer = new ClauseScorer(_schema, text, _documents.Count);
        _planner = new QueryPlanner(_schema.Languages, text.Knows);
    }

    public IndexSchema Schema => Alive()._schema;

    public IReadOnlyDictionary<string, string> Metadata => Alive()._metadata;

    public int Count => Alive()._documents.Count;

    public SearchResponse Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Alive();
        RequestRules.Check(_schema, request);

        var filters = new FilterMatcher(_columns, request.Filters, Count);
        var passes = filters.Passing(exceptField: null);
        var clauses = _planner.Plan(request.Query);
        var match = QueryMatch.Run(clauses, _scorer.Score, passes);
        var documents = Enumerable.Range(0, Count).Where(document => match.Matched[document] && passes[document]).ToList();

        return new SearchResponse
        {
            Total = documents.Count,
            Hits = [.. Page(documents, request, match.Scores).Select(document => HitOf(document, match.Scores[document], clauses, request.Highlight))],
            Facets = [.. request.Facets.Select(facet => FacetCounter.Count(_columns, _schema.Find(facet)!, Both(match.Matched, filters.Passing(facet))))],
            Relaxed = match.Relaxed,
        };
    }

    public IReadOnlyList<Suggestion> Suggest(SuggestRequest request) => throw new NotSupportedException();

    public TextQuery? DidYouMean(TextQuery query) => throw new NotSupportedException();

    public IReadOnlyList<SimilarDocument> MoreLikeThis(SimilarRequest request) => throw new NotSupportedException();

    public ReadOnlyMemory<byte>? Stored(string id) => Read(id)?.Stored;

    public Document? Read(string id) => Alive()._documents.Find(id) is { } number ? _documents.Read(number) : null;

    public IEnumerable<string> Ids() => Alive()._documents.Ids.AsEnumerable();

    public void Dispose() => _isDisposed = true;

    private IEnumerable<int> Page(List<int> documents, SearchRequest request, float[] scores) =>
        (long)request.Offset + request.Limit > SearchRequest.DeepestHit
            ? []
            : HitOrder.Sorted(documents, request.Sort, scores, _columns).Skip(request.Offset).Take(request.Limit);

    private Hit HitOf(int number, float score, IReadOnlyList<PlannedClause> clauses, HighlightRequest? highlight)
    {
        var document = _documents.Read(number);
        return new Hit(document.Id, score, document.Stored, highlight is null ? [] : ExcerptMaker.Make(document, clauses, highlight));
    }

    private static bool[] Both(bool[] left, bool[] right) => [.. left.Zip(right, (a, b) => a && b)];

    private EmbeddedIndex Alive()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return this;
    }
}
