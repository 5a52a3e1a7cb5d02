using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>The page of an experience gives what its file holds.</summary>
[Collection(SiteTests.Name)]
public sealed class RecordPageTests(SiteFixture site)
{
    public static TheoryData<string> Slugs => [.. FrontMatter.Originals(Specs.RepositoryRoot.Path).Select(writeUp => writeUp.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task A_record_opens_with_its_title_summary_key_points_and_identity(string slug)
    {
        var writeUp = FrontMatter.Originals(site.Root).Single(one => one.Slug == slug);
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var text = document.QuerySelector("main").Text();

        Assert.Equal(Plain(writeUp.Title), Plain(document.QuerySelector("h1").Text()));
        Assert.Contains(Plain((string)writeUp.Fields["summary"]), Plain(text), StringComparison.Ordinal);
        Assert.All((List<object>)writeUp.Fields["key_points"], point => Assert.Contains(Plain((string)point), Plain(text), StringComparison.Ordinal));
        Assert.NotEmpty(Section(document, "Carte d'identité").QuerySelectorAll("dl dt"));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task The_table_of_contents_names_every_part_of_the_text(string slug)
    {
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var links = document.QuerySelectorAll<IHtmlAnchorElement>("details nav a[href^='#']").Select(link => (Id: link.GetAttribute("href")![1..], Text: link.Text())).ToList();

        Assert.True(links.Count > 8, $"Only {links.Count} parts.");
        Assert.All(links, link => Assert.Equal(link.Text, document.GetElementById(link.Id).Text()));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_number_of_a_source_leads_to_that_source(string slug)
    {
        var writeUp = FrontMatter.Originals(site.Root).Single(one => one.Slug == slug);
        var sources = ((List<object>)writeUp.Fields["sources"]).Cast<Dictionary<object, object>>().ToList();
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var cited = document.QuerySelectorAll("main a[href^='#source-']").ToList();

        Assert.NotEmpty(cited);
        Assert.All(cited, link =>
        {
            var source = document.GetElementById(link.GetAttribute("href")![1..]);
            Assert.NotNull(source);
            Assert.StartsWith(link.TextContent.Trim('[', ']', ' '), source.Text(), StringComparison.Ordinal);
        });
        Assert.All(sources, source =>
        {
            var shown = document.GetElementById("source-" + source["id"]);
            Assert.Contains(Plain((string)source["publisher"]), Plain(shown.Text()), StringComparison.Ordinal);
            if (source.TryGetValue("url", out var url)) Assert.Equal(url, shown!.QuerySelector("a")!.GetAttribute("href"));
        });
        Assert.DoesNotMatch(@"\[S[0-9]+\]", string.Concat(document.QuerySelectorAll("main p, main li").SelectMany(element => element.ChildNodes.OfType<IText>()).Select(node => node.Data)));
    }

    [Fact]
    public async Task A_record_says_how_to_reuse_cite_and_reach_it()
    {
        var document = await site.Client.Html("/fr/experiences/la-place-sante-saint-denis");

        Assert.Contains("creativecommons.org", document.QuerySelector("a[rel~=license]")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Contains("La Place Santé, Saint-Denis", Section(document, "Contact").Text(), StringComparison.Ordinal);
        var citation = Section(document, "Citer cette expérience").Text();
        Assert.Contains("EXP-2026-0001", citation, StringComparison.Ordinal);
        Assert.Contains("/fr/experiences/la-place-sante-saint-denis", citation, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Neighbours_come_with_what_they_share_and_lead_to_records(string slug)
    {
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var neighbours = Section(document, "Expériences comparables").QuerySelectorAll("article").ToList();

        Assert.InRange(neighbours.Count, 1, 4);
        Assert.All(neighbours, neighbour =>
        {
            Assert.NotEqual("/fr/experiences/" + slug, neighbour.QuerySelector("h3 a")!.GetAttribute("href"));
            var comparison = site.Centre.Schema.Comparison;
            var words = comparison.Weights.Select(weight => site.Centre.Schema.Facet(weight.Key)!.Same).Concat(comparison.Near.Values).Select(same => same.In("fr"));
            Assert.Contains(words, same => neighbour.QuerySelector("dl dd").Text().StartsWith(same + " :", StringComparison.Ordinal));
            Assert.Contains("Ce qui rapproche", neighbour.QuerySelector("dl").Text(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_two_seeds_are_comparable()
    {
        var document = await site.Client.Html("/fr/experiences/la-place-sante-saint-denis");

        Assert.Contains("/fr/experiences/case-de-sante-toulouse", Section(document, "Expériences comparables").QuerySelectorAll("h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Links_between_write_ups_lead_to_their_pages()
    {
        const string address = "/fr/experiences/la-place-sante-saint-denis";
        var document = await site.Client.Html(address);

        Assert.Contains("/fr/experiences/case-de-sante-toulouse", document.GetElementById("transfer")!.Closest("section")!.QuerySelectorAll("a").Select(link => SiteCrawl.Resolved(address, link.GetAttribute("href")!)));
    }

    private static IElement Section(IHtmlDocument document, string heading) =>
        document.QuerySelectorAll("main section").First(section => section.QuerySelector("h2, h3").Text() == heading);

    /// <summary>Typography apart: the site may put no-break spaces and curly apostrophes.</summary>
    private static string Plain(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace('’', '\''), @"\s+", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
