using System.Net;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>What holds of every page that can be reached from home, in both languages.</summary>
[Collection(SiteTests.Name)]
public sealed class EveryPageTests(SiteFixture site)
{
    [Fact]
    public async Task Every_internal_link_answers()
    {
        var crawl = await site.Crawl;

        var broken = crawl.Pages.Values.Where(page => page.Status is not HttpStatusCode.OK && !IsMeantToBeMissing(page))
            .Select(page => $"{page.Address} answers {(int)page.Status}, linked from {string.Join(", ", crawl.LinkedFrom.GetValueOrDefault(page.Address, []).Take(3))}");

        Assert.Empty(broken);
        Assert.True(crawl.Html.Count() > 100, $"Only {crawl.Html.Count()} pages were reached.");
    }

    [Fact]
    public async Task Every_link_to_a_part_of_a_page_leads_to_that_part()
    {
        var crawl = await site.Crawl;
        var lost = new List<string>();
        foreach (var page in crawl.Html)
        {
            foreach (var target in SiteCrawl.Targets(page).Where(target => target.Contains('#', StringComparison.Ordinal) && (target[0] is '#' or '/')))
            {
                var (address, part) = (target.Split('#')[0], Uri.UnescapeDataString(target.Split('#')[1]));
                var there = address.Length == 0 ? page : crawl.Pages.GetValueOrDefault(address);
                if (there is not null && there.Document.GetElementById(part) is null) lost.Add($"{page.Address} -> {target}");
            }
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Ids_are_unique_in_every_page() => await NoneHas(page =>
        page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"id {same.Key}"));

    [Fact]
    public async Task References_between_elements_resolve() => await NoneHas(page =>
        new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls" }
            .SelectMany(attribute => page.Document.QuerySelectorAll($"[{attribute}]").SelectMany(element => element.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(id => page.Document.GetElementById(id) is null));

    [Fact]
    public async Task Every_page_says_its_language() => await NoneHas(page =>
        page.Document.DocumentElement.GetAttribute("lang") is var lang && lang == (page.Address.StartsWith("/en", StringComparison.Ordinal) ? "en" : "fr") ? [] : [$"lang={lang}"]);

    [Fact]
    public async Task Every_page_has_one_main_heading_a_title_and_a_description() => await NoneHas(page =>
        new (string What, bool There)[]
        {
            ("one h1", page.Document.QuerySelectorAll("h1").Length == 1),
            ("a title", page.Document.Title is { Length: > 0 }),
            ("a description", page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") is { Length: > 0 }),
            ("one main", page.Document.QuerySelectorAll("main").Length == 1),
        }.Where(rule => !rule.There).Select(rule => "lacks " + rule.What));

    [Fact]
    public async Task Nothing_runs_or_is_styled_inline() => await NoneHas(page =>
        page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json']):not([type=importmap])").Select(element => element.OuterHtml)
            .Concat(page.Document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => attribute.Name))
            .Concat(page.Document.Links.OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public async Task No_resource_comes_from_elsewhere() => await NoneHas(page =>
        page.Document.QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload], iframe, object, embed, video, audio, source, form[action]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action") ?? element.LocalName)
            .Where(address => !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)));

    [Fact]
    public async Task Every_answer_has_the_security_headers()
    {
        var crawl = await site.Crawl;

        Assert.All(crawl.Pages.Values, page =>
        {
            if (!page.IsStyleOrScript)
            {
                var policy = page.Headers["Content-Security-Policy"];
                Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.Contains("Permissions-Policy", page.Headers);
            }

            Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
            Assert.Contains("Referrer-Policy", page.Headers);
            // The form to contribute alone has one, against forged posts.
            if (!page.Address.EndsWith("/contribuer", StringComparison.Ordinal)) Assert.DoesNotContain("Set-Cookie", page.Headers);
            Assert.DoesNotContain("Server", page.Headers);
        });
    }

    [Theory]
    [InlineData("/css/nowhere.css")]
    [InlineData("/js/nowhere.js")]
    public async Task A_page_in_place_of_a_style_sheet_or_a_script_has_the_policy_of_a_page(string address)
    {
        var page = await site.Client.Page(address);

        Assert.True(page.IsHtml);
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_is_left_as_a_key_or_a_placeholder() => await NoneHas(page =>
        page.Document.Body!.QuerySelectorAll("p, li, a, button, h1, h2, h3, dt, dd, span").Where(element => element.Children.Length == 0).Select(element => element.TextContent)
            .Where(text => text.Contains("{0}", StringComparison.Ordinal) || text.Contains("{1}", StringComparison.Ordinal) || text.Contains("Relais.", StringComparison.Ordinal) && text.Contains("System.", StringComparison.Ordinal)));

    [Fact]
    public async Task Links_and_buttons_have_a_name() => await NoneHas(page =>
        page.Document.QuerySelectorAll("a[href], button, summary").Where(element => element.Text().Length == 0 && element.GetAttribute("aria-label") is null).Select(element => element.OuterHtml));

    private static bool IsMeantToBeMissing(SitePage page) =>
        page.Status is HttpStatusCode.NotFound && (page.Address.EndsWith("/nulle-part", StringComparison.Ordinal) || page.Address.EndsWith("/nowhere", StringComparison.Ordinal));

    private async Task NoneHas(Func<SitePage, IEnumerable<string>> faults)
    {
        var crawl = await site.Crawl;

        Assert.Empty(crawl.Html.SelectMany(page => faults(page).Select(fault => $"{page.Address}: {fault}")));
    }
}
