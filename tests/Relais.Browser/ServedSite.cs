using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Relais.Browser;

/// <summary>The real site on a real port, over the repository's content and an index of its own.</summary>
internal sealed class ServedSite : WebApplicationFactory<Relais.Site.Texts.UiTexts>
{
    private readonly string _index = Directory.CreateTempSubdirectory("relais-browser-").FullName;

    public ServedSite()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        // As published, style sheets and scripts are sent compressed, not read again from the sources.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Centre:Root", RepositoryRoot.Path);
        builder.UseSetting("Centre:Index", Path.Combine(_index, "index"));
        builder.UseSetting("Centre:FollowSeconds", "0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_index)) Directory.Delete(_index, recursive: true);
    }
}
