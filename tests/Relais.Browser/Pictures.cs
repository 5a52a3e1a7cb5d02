using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>Pictures of the main pages for people to look at, in artifacts/ (not in git).</summary>
[Collection(BrowserTests.Name)]
public sealed class Pictures(BrowserFixture browser)
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "pictures")).FullName;

    [Theory]
    [InlineData("home")]
    [InlineData("search-words")]
    [InlineData("record")]
    public async Task Pages_are_pictured_on_a_phone_on_a_desk_by_day_by_night_and_on_paper(string name)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await using var visitor = await browser.Visitor(width);
            await visitor.Page.GotoAsync(PageTypes.Addresses[name]);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
                Assert.NotEmpty(picture);
            }
        }

        await using var reader = await browser.Visitor();
        await reader.Page.GotoAsync(PageTypes.Addresses[name]);
        Assert.NotEmpty(await reader.Page.PdfAsync(new() { Path = Path.Combine(Folder, name + ".pdf"), Format = "A4" }));
    }
}
