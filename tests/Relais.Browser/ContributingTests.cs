using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>The form for contributing: kept while it is typed, erased when asked, and complete without a script.</summary>
[Collection(BrowserTests.Name)]
public sealed class ContributingTests(BrowserFixture browser)
{
    private const string Address = "/fr/contribuer";

    [Fact]
    public async Task What_is_typed_is_kept_on_the_device_and_said_so()
    {
        await using var visitor = await browser.Visitor(390);
        var page = visitor.Page;
        await page.GotoAsync(Address);
        await Expect(page.Locator("#kept")).ToBeHiddenAsync();
        await page.GetByLabel("Titre").FillAsync("Un café dans le hall");
        await page.GetByLabel("Pays").SelectOptionAsync("FR");
        await Expect(page.Locator("#kept")).ToContainTextAsync("sur cet appareil");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Titre")).ToHaveValueAsync("Un café dans le hall");
        await Expect(page.GetByLabel("Pays")).ToHaveValueAsync("FR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();
        await Expect(page.GetByLabel("Titre")).ToHaveValueAsync("");
        await Expect(page.Locator("#kept")).ToContainTextAsync("Effacé");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Titre")).ToHaveValueAsync("");
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_check_gives_the_form_back_filled_with_links_to_what_is_missing(bool script)
    {
        await using var visitor = await browser.Visitor(390, script: script);
        var page = visitor.Page;
        await page.GotoAsync(Address);
        await page.GetByLabel("Titre").FillAsync("Un café dans le hall");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier et voir l'aperçu" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("rien n'est perdu");
        await Expect(page.GetByLabel("Titre")).ToHaveValueAsync("Un café dans le hall");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.EndsWith("#q-summary", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByLabel("Résumé")).ToHaveAttributeAsync("aria-invalid", "true");
    }
}
