using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>The search box with script: suggestions, their keys, their switch, the shortcut; and the box that looks through a long filter.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchBoxTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/fr", 1280)]
    [InlineData("/fr/experiences", 320)]
    public async Task Suggestions_are_walked_through_with_the_keys_of_a_combobox(string address, int width)
    {
        await using var visitor = await browser.Visitor(width);
        var page = visitor.Page;
        await page.GotoAsync(address);
        var box = page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("Chercher|Mots") });
        await box.PressSequentiallyAsync("sant");
        var options = page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" }).GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        var count = await options.CountAsync();
        await Expect(page.GetByText($"{count} suggestions.")).ToHaveCountAsync(1);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

        foreach (var (key, active) in new (string, int)[] { ("ArrowDown", 0), ("ArrowDown", 1), ("End", count - 1), ("ArrowDown", -1), ("ArrowUp", count - 1), ("Home", 0), ("ArrowUp", -1) })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(active < 0 ? 0 : 1);
            if (active >= 0) Assert.Equal(await box.GetAttributeAsync("aria-activedescendant"), await options.Nth(active).GetAttributeAsync("id"));
            else Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("sant");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/fr/experiences?theme=*");
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task A_suggested_term_becomes_a_filter_beside_those_in_force()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences?territory=FR");
        await page.Locator("#q").PressSequentiallyAsync("migr");
        await page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" }).GetByRole(AriaRole.Option).First.ClickAsync();

        await page.WaitForURLAsync("**/fr/experiences?audience=migrants&territory=FR");
    }

    [Fact]
    public async Task Nothing_is_asked_before_three_characters_nor_before_the_fingers_rest_nor_twice_nor_once_switched_off()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        var asked = new List<string>();
        page.Request += (_, request) => { if (request.Url.Contains("/suggestions", StringComparison.Ordinal)) asked.Add(request.Url.Split('=')[^1]); };
        await page.GotoAsync("/fr");
        var box = page.Locator("#q");
        var first = page.GetByRole(AriaRole.Option).First;

        await box.PressSequentiallyAsync("sante", new() { Delay = 50 });
        await Expect(first).ToBeVisibleAsync();
        Assert.Equal(["sante"], asked);

        await box.PressAsync("Backspace");
        await box.PressAsync("e");
        await Expect(first).ToBeVisibleAsync();
        Assert.Equal(["sante"], asked);

        await box.PressAsync("Escape");
        await page.Locator(".ask__options > summary").ClickAsync();
        await page.GetByLabel("Proposer des suggestions pendant la saisie").UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator(".ask__options > summary").ClickAsync();
        await Expect(page.GetByLabel("Proposer des suggestions pendant la saisie")).Not.ToBeCheckedAsync();
        await page.Locator("#q").PressSequentiallyAsync("jardin");
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForURLAsync("**/fr/experiences?q=jardin");
        Assert.Equal(["sante"], asked);
    }

    [Theory]
    [InlineData("/fr/experiences?q=sante", false)]
    [InlineData("/fr/organisations", true)]
    public async Task Control_k_goes_to_the_search_box_from_every_page(string address, bool elsewhere)
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync(address);
        await Expect(page.Locator("[data-shortcut]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#q:focus")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+k");
        if (elsewhere) await page.WaitForURLAsync("**/fr/experiences#q");

        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task A_long_filter_is_looked_through_by_name_and_tells_how_many_are_left()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences");
        var set = page.GetByRole(AriaRole.Group, new() { Name = "Publics concernés" });
        var find = set.GetByRole(AriaRole.Searchbox);
        var shown = set.Locator("li:visible");
        var before = await shown.CountAsync();

        await find.FillAsync("AGEES");
        await Expect(shown).ToHaveCountAsync(1);
        await Expect(set.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 valeur");
        await find.PressAsync("Enter");
        Assert.EndsWith("/fr/experiences", page.Url, StringComparison.Ordinal);
        await find.FillAsync("zzz");
        await Expect(set.GetByRole(AriaRole.Status)).ToHaveTextAsync("Aucune valeur");
        await find.PressAsync("Escape");
        await Expect(shown).ToHaveCountAsync(before);
    }
}
