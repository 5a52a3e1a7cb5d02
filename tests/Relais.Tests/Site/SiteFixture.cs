namespace Relais.Tests.Site;

/// <summary>One site over the real content, for all tests that only read it; every page reachable from its home is fetched once.</summary>
public sealed class SiteFixture : IDisposable
{
    private readonly SiteFactory _factory = new();
    private readonly Lazy<Task<SiteCrawl>> _crawl;

    public SiteFixture()
    {
        Client = _factory.Visitor();
        _crawl = new Lazy<Task<SiteCrawl>>(() => SiteCrawl.From(Client));
    }

    public HttpClient Client { get; }

    public Relais.Indexer.Publishing.CentreSnapshot Centre => _factory.Centre.Current;

    /// <summary>An experience in French alone.</summary>
    public Relais.Indexer.Content.RecordCard Untranslated => Centre.All(Centre.Schema.Searchable, "fr").First(card => card is { Language: "fr", Translations.Count: 0 });

    public string Root => _factory.Copy.Root;

    public Task<SiteCrawl> Crawl => _crawl.Value;

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
