using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Indexer.Publishing;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site;

/// <summary>
/// The whole site in the test's process, over a copy of some of the content, or of all of it. It follows its content when told, never by the clock. Named by one of the site's own types:
/// the tools have a Program too.
/// </summary>
public sealed class SiteFactory(CentreCopy copy) : WebApplicationFactory<Relais.Site.Texts.UiTexts>
{
    public SiteFactory()
        : this(CentreCopy.Handful())
    {
    }

    public CentreCopy Copy => copy;

    /// <summary>The living centre of this site.</summary>
    public Centre Centre => Services.GetRequiredService<Centre>();

    /// <summary>Services of tests put in place of the site's.</summary>
    public Action<IServiceCollection> Replacing { get; init; } = _ => { };

    /// <summary>Settings beside those of every test, by key.</summary>
    public Dictionary<string, string> Settings { get; init; } = new(StringComparer.Ordinal);

    public string Environment { get; init; } = "Production";

    /// <summary>A visitor who does not follow redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Centre:Root", Copy.Root);
        builder.UseSetting("Centre:Index", Copy.Index);
        builder.UseSetting("Centre:FollowSeconds", "0");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Critical));
        builder.ConfigureServices(Replacing);
        if (string.Equals(Environment, "Production", StringComparison.Ordinal)) builder.UseStaticWebAssets();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Copy.Root)) Copy.Dispose();
    }
}
