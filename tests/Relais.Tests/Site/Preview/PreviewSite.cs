using Relais.Indexer.Publishing;
using Relais.Site.Preview;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Preview;

/// <summary>The site as <c>relais preview</c> starts it, over a copy of the content; its index is where a preview's is.</summary>
public sealed class PreviewSite : IDisposable
{
    private readonly Lazy<HttpClient> _client;

    public PreviewSite()
    {
        Factory = new SiteFactory { Settings = new(StringComparer.Ordinal) { [PreviewSettings.Key] = "5171", ["Centre:Index"] = "" } };
        _client = new Lazy<HttpClient>(Factory.Visitor);
    }

    public SiteFactory Factory { get; }

    public CentreCopy Copy => Factory.Copy;

    public Centre Centre => Factory.Centre;

    /// <summary>Starts the site when it is first asked for.</summary>
    public HttpClient Client => _client.Value;

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
        Factory.Dispose();
    }
}
