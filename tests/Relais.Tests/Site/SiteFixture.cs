using Relais.Tests.Publishing;

namespace Relais.Tests.Site;

/// <summary>One site over the real content, for all tests that only read it; every page reachable from its home is fetched once.</summary>
public sealed class SiteFixture : IDisposable
{
    private readonly SiteFactory _factory = new(new CentreCopy());
    private readonly Lazy<Task<SiteCrawl>> _crawl;
    private readonly Lazy<FacetOracle> _oracle;

    public SiteFixture()
    {
        Client = _factory.Visitor();
        _oracle = new Lazy<FacetOracle>(() => new FacetOracle(Root));
        _crawl = new Lazy<Task<SiteCrawl>>(() => SiteCrawl.From(Client));
    }

    public HttpClient Client { get; }

    public Relais.Indexer.Publishing.CentreSnapshot Centre => _factory.Centre.Current;

    /// <summary>An experience in French alone.</summary>
    public Relais.Indexer.Content.RecordCard Untranslated => Centre.All(Centre.Schema.Searchable, "fr").First(card => card is { Language: "fr", Translations.Count: 0 });

    public string Root => _factory.Copy.Root;

    public Task<SiteCrawl> Crawl => _crawl.Value;

    /// <summary>The same content, counted without our programs.</summary>
    internal FacetOracle Oracle => _oracle.Value;

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<SiteFixture>
{
    public const string Name = "the site over the real content";
}
