using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>One served site and one browser for all tests; each test opens its own context, as another visitor would.</summary>
public sealed class BrowserFixture : IAsyncLifetime, IDisposable
{
    private readonly ServedSite _site = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string Address => _site.Address;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Find(),
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A visitor's window.</summary>
    public async Task<Visitor> Visitor(int width = 1280, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync(), Address);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    public void Dispose() => _site.Dispose();
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "the site in a real browser";
}
