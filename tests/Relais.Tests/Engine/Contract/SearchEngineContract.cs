using Relais.Engine;
using Relais.Engine.Query;

namespace Relais.Tests.Engine.Contract;

/// <summary>What every engine must do. An implementation joins by deriving from it and saying how it is made.</summary>
public abstract partial class SearchEngineContract : IDisposable
{
    protected static readonly IndexSchema Schema = new(
    [
        new IndexField("title", FieldKind.Text, 4),
        new IndexField("summary", FieldKind.Text, 2),
        new IndexField("body", FieldKind.Text),
        new IndexField("audience", FieldKind.Keyword),
        new IndexField("setting", FieldKind.Keyword),
        new IndexField("territory", FieldKind.Tree),
        new IndexField("year", FieldKind.Number),
    ], ["fr", "en"]);

    protected static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal) { ["titre"] = "title", ["title"] = "title", ["texte"] = "body" };

    private readonly TemporaryFolder _folder = new();
    private readonly List<ISearchIndex> _opened = [];
    private readonly List<ISearchEngine> _engines = [];

    protected string Folder => _folder.Path;

    protected abstract ISearchEngine NewEngine();

    protected ISearchEngine CreateEngine()
    {
        var engine = NewEngine();
        _engines.Add(engine);
        return engine;
    }

    public void Dispose()
    {
        foreach (var index in _opened) index.Dispose();
        foreach (var engine in _engines) Settle(engine);
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static Document Doc(string id, params Passage[] passages) => new() { Id = id, Passages = passages };

    protected static Passage Body(string text, string language = "fr", string anchor = "") => new("body", language, text, anchor);

    protected static Passage Title(string text, string language = "fr") => new("title", language, text);

    protected ISearchIndex Index(params Document[] documents)
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        return Opened(engine);
    }

    protected ISearchIndex Opened(ISearchEngine engine)
    {
        var index = engine.Open(Folder);
        _opened.Add(index);
        return index;
    }

    protected static SearchRequest Typed(string query) => new() { Query = QueryParser.Parse(query, Aliases) };

    /// <summary>Ids found, sorted: for tests that are not about order.</summary>
    protected static string Found(ISearchIndex index, string query) => string.Join(' ', Ids(index.Search(Typed(query))).Order(StringComparer.Ordinal));

    /// <summary>Ids in the order of the answer.</summary>
    protected static string Ranked(ISearchIndex index, SearchRequest request) => string.Join(' ', Ids(index.Search(request)));

    /// <summary>Counts as "value=count value=count", in the order of the answer.</summary>
    protected static string Counts(ISearchIndex index, SearchRequest request, string facet) => string.Join(' ',
        index.Search(request with { Facets = [facet] }).Facets.Single().Counts.Select(count => FormattableString.Invariant($"{count.Value}={count.Count}")));

    private static IEnumerable<string> Ids(SearchResponse response) => response.Hits.Select(hit => hit.Id);
}

/// <summary>The embedded engine honours the contract.</summary>
public sealed class EmbeddedEngineContractTests : SearchEngineContract
{
    protected override ISearchEngine NewEngine() => new Relais.Engine.Embedded.EmbeddedEngine();

    protected override void Settle(ISearchEngine engine) => ((Relais.Engine.Embedded.EmbeddedEngine)engine).MergesAsync().GetAwaiter().GetResult();
}
