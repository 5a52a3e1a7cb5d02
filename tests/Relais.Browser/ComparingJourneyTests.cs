using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>Someone describes her situation, finds experiences near it, compares two of them, and takes the comparison and an experience with her.</summary>
[Collection(BrowserTests.Name)]
public sealed class ComparingJourneyTests(BrowserFixture browser)
{
    private const string Situation = "rompre l'isolement de personnes âgées";
    private static readonly Regex Asked = new(@"/fr/comparables\?.*q=");
    private static readonly Regex Compared = new(@"/fr/comparer\?id=[a-z0-9-]+&id=[a-z0-9-]+");

    [Theory]
    [InlineData(320, true)]
    [InlineData(320, false)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task A_described_situation_leads_to_two_experiences_side_by_side(int width, bool script)
    {
        await using var visitor = await browser.Visitor(width, script: script);
        var page = visitor.Page;
        await page.GotoAsync("/fr/comparables");
        await page.Locator("#situation-text").FillAsync(Situation);
        await page.Locator("#situation button[type=submit]").ClickAsync();

        await Expect(page).ToHaveURLAsync(Asked);
        await Expect(page.Locator("#asked")).ToContainTextAsync(Situation);
        var near = page.Locator("article.near");
        await Expect(near.First.Locator("dl.why")).ToBeVisibleAsync();
        await near.Nth(0).Locator("input[name=id]").CheckAsync();
        await near.Nth(1).Locator("input[name=id]").CheckAsync();
        var titles = await near.Locator("h3").AllInnerTextsAsync();
        await page.Locator("button[aria-describedby=compare-help]").ClickAsync();

        await Expect(page).ToHaveURLAsync(Compared);
        await Expect(page.Locator("#compare-summary")).ToBeVisibleAsync();
        foreach (var title in titles.Take(2)) await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(title.Trim());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The comparison scrolls sideways.");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Asked);
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_same_is_done_by_keyboard_alone(int width)
    {
        await using var visitor = await browser.Visitor(width);
        var page = visitor.Page;
        await page.GotoAsync("/fr/comparables");
        await page.TabTo("#situation-text");
        await page.Keyboard.TypeAsync(Situation);
        await page.TabTo("#situation button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Asked);

        await page.TabTo("article.near input[name=id]");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo("li:nth-child(2) article.near input[name=id]");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo("button[aria-describedby=compare-help]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Compared);

        await Expect(page.Locator("#compare-summary")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task An_experience_is_cited_and_its_citation_copied(int width)
    {
        await using var visitor = await browser.Visitor(width);
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/fr/experiences/la-place-sante-saint-denis");
        await page.Locator("summary", new() { HasText = "BibTeX" }).ClickAsync();
        await page.Locator("[data-copy=cite-bibtex]").ClickAsync();

        await Expect(page.Locator("details:has(#cite-bibtex) [role=status]")).ToHaveTextAsync("Copié.");
        Assert.StartsWith("@misc{la-place-sante-saint-denis,", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task An_experience_is_cited_and_printed_by_keyboard_alone(int width)
    {
        await using var visitor = await browser.Visitor(width);
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        // A browser without a window has no dialogue for printing: what is seen is that the page asks for it.
        await page.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; };");
        await page.GotoAsync("/fr/experiences/la-place-sante-saint-denis");
        await page.TabTo("details:has(#cite-bibtex) > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo("[data-copy=cite-bibtex]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("details:has(#cite-bibtex) [role=status]")).ToHaveTextAsync("Copié.");

        await page.TabTo("[data-print]");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-printed", "yes");
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Without_a_script_citations_are_there_to_be_selected_and_no_dead_button_is_shown(int width)
    {
        await using var visitor = await browser.Visitor(width, script: false);
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences/la-place-sante-saint-denis");
        await page.Locator("summary", new() { HasText = "RIS" }).ClickAsync();

        await Expect(page.Locator("#cite-ris")).ToContainTextAsync("TY  - ELEC");
        await Expect(page.Locator("[data-copy]:visible, [data-print]:visible, [data-share]:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_term_is_explained_where_it_stands_by_mouse_and_by_keyboard()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences/la-place-sante-saint-denis");
        var term = page.Locator("a.term").First;
        await term.ClickAsync();
        await Expect(term).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator(".explanation:popover-open")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(term).ToHaveAttributeAsync("aria-expanded", "false");
        await term.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(term).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Theory]
    [InlineData("la-place-sante-saint-denis")]
    [InlineData("case-de-sante-toulouse")]
    [InlineData("groupes-de-femmes-nepal-inde")]
    public async Task Summary_key_points_and_identity_card_fit_one_sheet_of_paper(string slug)
    {
        const int WidthInside = 665, HeightInside = 994;   // A4 less its margins, at 96 points an inch
        await using var visitor = await browser.Visitor(WidthInside, 1000);
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences/" + slug);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var bottom = await page.EvaluateAsync<double>("() => document.querySelector('.brief').getBoundingClientRect().bottom + scrollY");

        Assert.InRange(bottom, 200, HeightInside);
    }
}
