using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>What hindered someone who came for the first time, to start something against the isolation of older people in a rural place; each mended, and kept so.</summary>
[Collection(BrowserTests.Name)]
public sealed class TrialTests(BrowserFixture browser)
{
    private const string Two = "/fr/comparer?id=microaree-trieste&id=groupes-entraide-mutuelle";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comparison_prints_its_table_and_leaves_the_texts_out_unless_asked(bool script)
    {
        await using var visitor = await browser.Visitor(script: script);
        var page = visitor.Page;
        await page.GotoAsync(Two);
        var (table, texts) = (page.Locator("section[aria-labelledby=compare-table] table"), page.Locator("section[aria-labelledby=compare-texts] table"));
        await Expect(texts).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(table).ToBeVisibleAsync();
        await Expect(texts).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByLabel("Imprimer aussi les textes").CheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(texts).ToBeVisibleAsync();
        // A text folded on the screen is whole on paper.
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.versus__text details > :not(summary)').getBoundingClientRect().height > 0"), "What is folded on the screen is missing on paper.");
    }

    [Fact]
    public async Task On_a_phone_the_texts_compared_are_unfolded_by_hand()
    {
        await using var visitor = await browser.Visitor(390, 844);
        var page = visitor.Page;
        await page.GotoAsync(Two);
        var texts = page.Locator("section[aria-labelledby=compare-texts] tbody tr").First;
        await Expect(texts).ToBeHiddenAsync();

        await page.Locator("summary", new() { HasText = "Lire les textes côte à côte" }).ClickAsync();

        await Expect(texts).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/fr/experiences?q=isolement")]
    [InlineData("/fr/experiences")]
    public async Task On_a_phone_the_first_result_is_seen_without_scrolling(string address)
    {
        await using var visitor = await browser.Visitor(390, 844);
        await visitor.Page.GotoAsync(address);

        Assert.InRange(await visitor.Page.EvaluateAsync<double>("() => document.querySelector('article.result h3').getBoundingClientRect().bottom"), 0, 844);
    }

    [Fact]
    public async Task When_nothing_has_all_that_was_described_the_page_says_so_and_counts_each_part()
    {
        await using var visitor = await browser.Visitor(390, 844);
        var page = visitor.Page;
        await page.GotoAsync("/fr/comparables?q=isolement&audience=sex_workers&territory_type=rural");
        await Expect(page.Locator("#apart")).ToContainTextAsync("Aucune expérience publiée ne réunit tout ce contexte");
        var part = page.Locator("#apart li").Filter(new() { HasText = "rural" });
        var count = Regex.Match(await part.Locator(".hint").InnerTextAsync(), "[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        await part.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.Locator("p.status")).ToContainTextAsync(count + " expérience");
    }

    [Fact]
    public async Task Words_that_found_little_go_along_to_the_description_of_a_situation()
    {
        await using var visitor = await browser.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/fr/experiences?q=isolement&audience=older_people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Décrire votre situation" }).ClickAsync();

        await Expect(page.Locator("#situation-text")).ToHaveValueAsync("isolement");
        await Expect(page.Locator("#situation-audience")).ToHaveValueAsync("older_people");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_of_the_observatory_lies_over_anything_else(int width)
    {
        await using var visitor = await browser.Visitor(width);
        await visitor.Page.GotoAsync("/fr/experiences?view=charts");

        var over = await visitor.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.chart')].flatMap(chart => {
                const parts = [...chart.children].map(part => [part, part.getBoundingClientRect()]), inside = [...chart.querySelectorAll('tr')].map(row => row.getBoundingClientRect());
                const after = parts.at(-1)[1], below = inside.filter(row => row.left < after.right && row.right > after.left && row.top < after.bottom - 1 && row.bottom > after.top + 1);
                return below.length ? [chart.querySelector('h3').innerText] : [];
            })
            """);

        Assert.Empty(over);
    }
}
