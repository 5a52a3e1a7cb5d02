using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>From a situation to an experience comparable to it, and back with nothing lost.</summary>
[Collection(BrowserTests.Name)]
public sealed class JourneyTests(BrowserFixture browser)
{
    private const string Words = "santé communautaire seine-saint-denis";
    private static readonly Regex Filtered = new(@"/fr/experiences\?q=sant%C3%A9\+communautaire\+seine-saint-denis&audience=migrants&territory=FR-93$");
    private static readonly Regex Record = new(@"/fr/experiences/la-place-sante-saint-denis(\?mots=[^#]*)?$");

    [Theory]
    [InlineData(320, true)]
    [InlineData(390, true)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    [InlineData(390, false)]
    [InlineData(1280, false)]
    public async Task A_reader_goes_from_home_to_a_comparable_experience_and_back_with_the_filters_kept(int width, bool script)
    {
        await using var visitor = await browser.Visitor(width, script: script);
        var page = visitor.Page;
        await page.GotoAsync("/fr");
        await page.Locator("main input[type=search]").First.FillAsync(Words);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();
        await Expect(page.Locator("p.status").First).ToContainTextAsync("expérience");

        await OpenFilters(page, width);
        await page.GetByRole(AriaRole.Group, new() { Name = "Publics concernés" }).Locator("input[value=migrants]").CheckAsync();
        await page.Locator("input[name=territory][value='FR-93']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Filtered);
        await Expect(page.Locator("p.status").First).ToContainTextAsync("Seine-Saint-Denis");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^La Place Santé") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Record);
        var neighbour = page.GetByRole(AriaRole.Region, new() { Name = "Expériences comparables" }).GetByRole(AriaRole.Heading, new() { Level = 3 }).GetByRole(AriaRole.Link).First;
        var title = await neighbour.InnerTextAsync();
        await neighbour.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Record);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Filtered);
        await Expect(page.Locator("input[name=audience][value=migrants]")).ToBeCheckedAsync();
        await Expect(page.Locator("input[name=territory][value='FR-93']")).ToBeCheckedAsync();
        await Expect(page.Locator("main input[type=search]").First).ToHaveValueAsync(Words);
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_same_journey_is_made_by_keyboard_alone(int width)
    {
        await using var visitor = await browser.Visitor(width);
        var page = visitor.Page;
        await page.GotoAsync("/fr");
        await page.TabTo("main input[type=search]");
        await page.Keyboard.TypeAsync(Words);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/experiences?q=*");

        if (!await page.Locator("input[name=audience][value=migrants]").IsVisibleAsync())
        {
            await page.TabTo("details:has(input[name=audience]) > summary");
            await page.Keyboard.PressAsync("Enter");
        }

        await page.TabTo("input[name=audience][value=migrants]");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo("input[name=territory][value='FR-93']");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Filtered);

        await page.TabTo("main h3 a[href*='/la-place-sante-saint-denis']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Record);
        await page.TabTo("main dl.why", "main article article h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/fr/experiences/", StringComparison.Ordinal) && !Record.IsMatch(url));

        // Back is a key of the browser's own frame, which a browser without a window does not have.
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Record);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(Filtered);
        await Expect(page.Locator("input[name=audience][value=migrants]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_chip_takes_its_filter_away_and_the_language_switch_keeps_the_rest()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences?q=sante&audience=migrants&territory=FR");
        await page.Locator("[role=status] ~ ul a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=sante&territory=FR$"));
        await Expect(page.Locator("input[name=audience]:checked")).ToHaveCountAsync(0);

        await page.Locator("header a[hreflang=en]").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/en/experiences\?q=sante&territory=FR$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Experiences");
    }

    [Fact]
    public async Task A_passage_of_a_result_opens_the_record_at_the_place_that_answers()
    {
        await using var visitor = await browser.Visitor(390);
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences?q=musicotherapie");
        await page.Locator("main a:has(mark)").First.ClickAsync();
        await page.WaitForURLAsync("**/fr/experiences/*#*");

        var id = page.Url.Split('#')[1];
        await Expect(page.Locator($"[id='{id}']")).ToBeInViewportAsync();
    }

    private static async Task OpenFilters(IPage page, int width)
    {
        if (width < 800) await page.Locator("summary").Filter(new() { HasText = "Filtrer" }).ClickAsync();
        await Expect(page.Locator("input[name=audience][value=migrants]")).ToBeVisibleAsync();
    }
}
