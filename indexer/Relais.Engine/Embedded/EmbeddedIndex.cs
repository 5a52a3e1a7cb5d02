using Relais.Engine.Facets;
using Relais.Engine.Highlighting;
using Relais.Engine.Indexing;
using Relais.Engine.Query;
using Relais.Engine.Query.Execution;
using Relais.Engine.Query.Proximity;
using Relais.Engine.Query.Similarity;
using Relais.Engine.Query.Spelling;
using Relais.Engine.Query.Suggesting;

namespace Relais.Engine.Embedded;

/// <summary>An open index: segments that never change, and which of their documents are there. What happens in the folder afterwards does not touch it.</summary>
internal sealed class EmbeddedIndex : ISearchIndex
{
    private readonly string _path;
    private readonly Manifest _manifest;
    private readonly IndexView _view;
    private readonly QueryPlanner _planner;
    private readonly WordPairs _pairs;
    private volatile bool _isDisposed;

    /// <summary>A snapshot.</summary>
    /// <param name="path">The folder, for messages.</param>
    /// <param name="manifest">What it is made of.</param>
    /// <param name="segments">Those that the manifest names, in its order.</param>
    public EmbeddedIndex(string path, Manifest manifest, IReadOnlyList<MergeSource> segments)
    {
        _path = path;
        _manifest = manifest;
        _view = new IndexView(manifest.Schema, [.. segments.Select(source => new LiveSegment(source.Segment, source.Removed))]);
        _planner = new QueryPlanner(_view);
        _pairs = new WordPairs(_view);
        Count = _view.Segments.Sum(segment => segment.LiveCount);
    }

    public IndexSchema Schema => Alive()._manifest.Schema;

    public IReadOnlyDictionary<string, string> Metadata => Alive()._manifest.Metadata;

    public int Count { get => Alive() is null ? 0 : field; }

    public SearchResponse Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Alive();
        RequestRules.Check(_manifest.Schema, request);
        return Checked(() => Answer(request));
    }

    private SearchResponse Answer(SearchRequest request)
    {
        var corrections = new List<Correction>();
        var clauses = _planner.Plan(request.Query, request.CorrectsTypos ? corrections : null);
        var filters = _view.Segments.Select(segment => new SegmentFilters(segment, request.Filters)).ToArray();
        var nearness = new NearnessOrder(_view, _pairs.Of(request));
        var run = new QueryRun(_view, request, clauses, filters, nearness.Window);
        var answers = nearness.Apply(run.Run());
        var counter = request.Facets.Count + request.Histograms.Count == 0 ? null : new FacetCounter(_view, answers, filters);
        var finder = request.Highlight is null ? null : new PassageFinder(FunctionWords.Without(clauses));
        return new SearchResponse
        {
            Total = run.Total,
            Hits = [.. Page(answers, request).Select(hit => Read(hit, finder, request.Highlight))],
            Facets = [.. request.Facets.Select(facet => counter!.Count(_manifest.Schema.Find(facet)!))],
            Histograms = [.. request.Histograms.Select(histogram => counter!.Count(histogram))],
            Corrections = corrections,
            Relaxed = run.IsRelaxed,
        };
    }

    public IReadOnlyList<Suggestion> Suggest(SuggestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(Alive()._manifest.Schema, request);
        return Checked(() => new Completer(_view, _planner).Complete(request));
    }

    public TextQuery? DidYouMean(TextQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequestRules.Check(Alive()._manifest.Schema, query);
        return Checked(() => new SpellingAdvice(_view).Advise(query));
    }

    public IReadOnlyList<IReadOnlyList<ExcerptPart>> Mark(MarkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(Alive()._manifest.Schema, request.Query);
        return Checked<IReadOnlyList<IReadOnlyList<ExcerptPart>>>(() =>
        {
            var finder = new PassageFinder(FunctionWords.Without(_planner.Plan(request.Query, request.CorrectsTypos ? [] : null)));
            return [.. request.Passages.Select(passage => ExcerptMaker.Whole(passage, finder))];
        });
    }

    public IReadOnlyList<SimilarDocument> MoreLikeThis(SimilarRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(Alive()._manifest.Schema, request);
        return Checked<IReadOnlyList<SimilarDocument>>(() => Find(request.Id) is var (segment, document) ? new Likeness(_view).Find(segment, document, request) : []);
    }

    public ReadOnlyMemory<byte>? Stored(string id)
    {
        Alive();
        return Checked(() => Find(id) is var (segment, document) ? (ReadOnlyMemory<byte>?)_view.Segments[segment].Reader.Documents.Card(document) : null);
    }

    public Document? Read(string id)
    {
        Alive();
        return Checked(() => Found(id));
    }

    private Document? Found(string id)
    {
        if (Find(id) is not var (number, document)) return null;
        var segment = _view.Segments[number].Reader;
        List<KeywordValue> keywords = [];
        List<TreeValue> trees = [];
        List<NumberValue> numbers = [];
        segment.Columns.Read(document, keywords, trees, numbers);
        return new Document
        {
            Id = id,
            Passages = segment.Documents.Passages(document, _manifest.Schema),
            Keywords = keywords,
            Trees = trees,
            Numbers = numbers,
            Stored = segment.Documents.Card(document),
        };
    }

    public IEnumerable<string> Ids()
    {
        Alive();
        var ids = _view.Segments.SelectMany(segment => Enumerable.Range(0, segment.Reader.Count).Where(segment.IsAlive).Select(document => Checked(() => segment.Reader.Ids[document])));
        return _view.Segments.Count == 1 ? ids : ids.Order(StringComparer.Ordinal);
    }

    /// <summary>The memory of the segments is given back when nobody refers to them, which a search of another thread may do still.</summary>
    public void Dispose() => _isDisposed = true;

    private (int Segment, int Document)? Find(string id)
    {
        for (var segment = 0; segment < _view.Segments.Count; segment++)
        {
            var document = _view.Segments[segment].Reader.Ids.Find(id);
            if (document >= 0 && _view.Segments[segment].IsAlive(document)) return (segment, document);
        }
        return null;
    }

    private IEnumerable<RankedHit> Page(IReadOnlyList<SegmentAnswer> answers, SearchRequest request)
    {
        IEnumerable<RankedHit> hits = answers.Count == 1 ? answers[0].Hits : answers.SelectMany(answer => answer.Hits).Order(new HitOrder(request.Sort, _view));
        return hits.Skip(request.Offset).Take(request.Limit);
    }

    private Hit Read(RankedHit hit, PassageFinder? finder, HighlightRequest? highlight)
    {
        var segment = _view.Segments[hit.Segment].Reader;
        var excerpts = finder is null || highlight is null ? [] : ExcerptMaker.Make(segment.Documents.Passages(hit.Document, _manifest.Schema), finder, highlight);
        return new Hit(segment.Ids[hit.Document], hit.Score, segment.Documents.Card(hit.Document), excerpts);
    }

    /// <summary>Checksums were right when the files were opened; what contradicts itself all the same was written so, by a fault or on purpose. The segments stay open meanwhile.</summary>
    private T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw IndexFolder.Contradiction(_path, exception);
        }
        finally
        {
            GC.KeepAlive(this);
        }
    }

    private EmbeddedIndex Alive()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return this;
    }
}
