using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Indexer.Publishing;
using Relais.Site.Contributing;
using Relais.Site.Counting;
using Relais.Site.Display.Charts;
using Relais.Site.Following;
using Relais.Site.Geography;
using Relais.Site.History;
using Relais.Site.Pages.Search;
using Relais.Site.Pages.Status;
using Relais.Site.Pages.Suggestions;
using Relais.Site.Preview;
using Relais.Site.Texts;

namespace Relais.Site.Hosting;

/// <summary>What the site is made of, and the order a request goes through it.</summary>
internal static class CentreHosting
{
    /// <summary>Those who follow a feed ask for its head alone.</summary>
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    public static void AddCentre(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Style sheets are found in a build folder too, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ISearchEngine, EmbeddedEngine>();
        services.AddSingleton(provider => FollowingSettings.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => CentreFolder.Options(provider.GetRequiredService<FollowingSettings>(), provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<Centre>();
        services.AddSingleton<FollowedContent>();
        services.AddSingleton<LookBell>();
        services.AddScoped<PreviewPage>();
        if (PreviewSettings.Of(builder.Configuration).IsOn) builder.AddPreview();
        else services.AddHostedService<ContentFollower>();
        services.AddHostedService<BranchWatch>();
        services.AddSingleton<ServedHistory>();
        services.AddHostedService<HistoryWatch>();
        services.AddSingleton(provider => new SearchCounter(
            CountingChoice.Folder(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<CentreOptions>()), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CountsWriter>();
        services.AddSingleton(provider => ContributionSettings.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<ContributionDesk>();
        services.AddSingleton<ContributionRates>();
        services.AddSingleton<UiTexts>();
        services.AddSingleton<Atlas>();
        services.AddHttpContextAccessor();
        services.AddScoped<Visit>();
        services.AddRouting(options =>
        {
            options.LowercaseUrls = true;
            options.ConstraintMap["lang"] = typeof(LanguageConstraint);
            options.ConstraintMap["folder"] = typeof(FolderConstraint);
            options.ConstraintMap[TextLanguageConstraint.Key] = typeof(TextLanguageConstraint);
        });
        services.AddRazorPages(options => options.Conventions.AddPageRoute("/Records/Detail", "/{lang:lang}/{slug}/{text:text?}"));
        // Accents are written as they are: the pages are UTF-8, and entities would make French a third longer.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHealthChecks();
        // The only cookie, of the only form that is posted; the legal page tells of it. The policy of every page says already that none is framed.
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "relais-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "token";
            options.SuppressXFrameOptionsHeader = true;
        });
        // A form older than the process comes back filled, with a new token: keys need not outlive it, nor be written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("application/atom+xml");
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // A fifth fewer bytes than at the fastest level, for a few milliseconds at most.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 64 * 1024;
        });
    }

    public static void UseCentre(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error/500");
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.MapStaticAssets();
        app.MapHealthChecks("/health");
        if (PreviewSettings.Of(app.Configuration).IsOn) app.MapPreview();
        app.MapGet("/", (HttpRequest request, Centre centre) => Results.Redirect("/" + LanguageChoice.For(request, centre.Current)));
        app.MapGet("/status", (HttpRequest request, Centre centre) => Results.Redirect($"/{LanguageChoice.For(request, centre.Current)}/status"));
        app.MapGet(StatusEndpoint.Address, StatusEndpoint.Answer);
        app.MapPost(WebhookEndpoint.Address, WebhookEndpoint.Receive);
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /*?*&\nAllow: /\n", "text/plain"));
        app.MapGet("/media/{folder}/{slug}/{file}", MediaEndpoint.Send);
        app.MapMethods("/{lang:lang}/" + SuggestionsEndpoint.Path, ReadOnly, SuggestionsEndpoint.Answer);
        app.MapMethods("/{lang:lang}/{folder:folder}.atom", ReadOnly, FeedEndpoint.Answer);
        app.MapGet("/maps/{map}.svg", MapEndpoint.Send);
        app.MapGet("/{lang:lang}/{folder:folder}" + ChartCsv.Extension, ChartEndpoint.Send);
        app.MapRazorPages().WithStaticAssets();
    }
}
