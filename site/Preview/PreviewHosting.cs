using Microsoft.AspNetCore.HostFiltering;

namespace Relais.Site.Preview;

/// <summary>What a preview is made of beside the site. Nothing of it is there otherwise.</summary>
internal static class PreviewHosting
{
    /// <summary>Names that this machine has for itself: another name that leads here is that of a page that wants to read drafts.</summary>
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddPreview(this WebApplicationBuilder builder)
    {
        var settings = PreviewSettings.Of(builder.Configuration);
        builder.Services.AddSingleton<PreviewNews>();
        builder.Services.AddHostedService<PreviewWatch>();
        if (builder.Configuration.GetValue<bool>(StartedByWatch.Key)) builder.Services.AddHostedService<StartedByWatch>();
        builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = ThisMachine);
        builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(settings.Port!.Value));
    }

    public static void MapPreview(this WebApplication app) => app.MapGet(PreviewNews.Address, PreviewNews.Send);
}
