using System.Globalization;
using AngleSharp.Html.Dom;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site;

/// <summary>Order, pages, and what is said when nothing is found.</summary>
[Collection(SiteTests.Name)]
public sealed class SearchResultsTests(SiteFixture site)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public async Task By_title_means_the_order_of_a_dictionary_whatever_the_accents()
    {
        var titles = await Titles("/fr/experiences?sort=title");

        Assert.Equal(titles.Order(StringComparer.Create(French, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)).Select(title => title[..3]), titles.Select(title => title[..3]));
        Assert.True(titles.Count > 10);
    }

    [Fact]
    public async Task By_newest_means_the_latest_date_first()
    {
        var dates = FrontMatter.Originals(site.Root).ToDictionary(writeUp => writeUp.Slug, writeUp => (string)writeUp.Fields["capitalised_on"], StringComparer.Ordinal);

        var found = (await site.Client.Found("/fr/experiences?q=sante&sort=newest")).Select(slug => dates[slug]).ToList();

        Assert.Equal(found.OrderDescending(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task The_order_in_force_is_the_one_selected()
    {
        var document = await site.Client.Html("/fr/experiences?q=sante&sort=title");

        Assert.Equal("title", ((IHtmlSelectElement)document.GetElementById("sort")!).Value);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_ways_out_tell_their_true_counts()
    {
        var document = await site.Client.Html("/fr/experiences?q=sante&audience=migrants&territory=ZW&year_to=1970");
        var ways = document.QuerySelectorAll("main a[rel~=nofollow]").Where(link => link.ParentElement!.TextContent.Contains("xpérience", StringComparison.Ordinal)).ToList();

        Assert.Equal(0, document.Total());
        Assert.Contains("Aucune expérience", document.QuerySelector("[role=status]").Text(), StringComparison.Ordinal);
        Assert.NotEmpty(ways);
        foreach (var way in ways)
        {
            var told = int.Parse(way.ParentElement!.TextContent.Split(["expérience"], StringSplitOptions.None)[0].Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture);
            Assert.Equal((way.Text(), told), (way.Text(), (await site.Client.Html(way.GetAttribute("href")!)).Total()));
        }
    }

    [Fact]
    public async Task Words_that_are_nowhere_still_leave_a_way_to_everything()
    {
        var document = await site.Client.Html("/fr/experiences?q=xyzzyqwerty");

        Assert.Equal(0, document.Total());
        Assert.Contains(document.QuerySelectorAll("main section a"), link => link.GetAttribute("href") == "/fr/experiences");
    }

    [Fact]
    public async Task When_no_record_has_all_the_words_those_that_have_some_are_shown_and_it_is_said()
    {
        var document = await site.Client.Html("/fr/experiences?q=musicotherapie+dispositif+zimbabwe+camion+banc+grand-meres+xyzzyqwerty");

        Assert.True(document.Total() > 0);
        Assert.Contains("tous ces mots", document.QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_past_the_last_one_never_pretends_to_be_full_of_results()
    {
        var page = await site.Client.Page("/fr/experiences?page=50");

        Assert.True(page.Status is System.Net.HttpStatusCode.NotFound || page.Document.Results().Any(), "The page tells a count and shows nothing.");
    }

    private async Task<List<string>> Titles(string address) =>
        [.. (await site.Client.Html(address)).QuerySelectorAll("main ol article :is(h2, h3) a").Select(link => link.Text())];
}

/// <summary>Pages of results, in a centre that shows four a page.</summary>
public sealed class PagingTests : IDisposable
{
    private readonly SiteFactory _site = new(new CentreCopy());

    public PagingTests() => _site.Copy.Change("content-schema.yml", "page_size: 20", "page_size: 4");

    [Fact]
    public async Task Following_the_next_page_shows_every_record_once_in_the_order_of_the_whole()
    {
        var client = _site.Visitor();
        var expected = FrontMatter.Originals(_site.Copy.Root).Select(writeUp => writeUp.Slug).ToList();

        var found = await client.Found("/fr/experiences?sort=title");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_page_knows_its_place()
    {
        var client = _site.Visitor();
        var document = await client.Html("/fr/experiences?q=sante&page=2");
        var pages = document.QuerySelector("nav:has([rel=next])")!;

        Assert.Equal(4, document.Results().Count());
        Assert.StartsWith("sante – page 2 sur ", document.Title!, StringComparison.Ordinal);
        Assert.Equal("Page 2", pages.QuerySelector("[aria-current=page]").Text());
        Assert.Equal("/fr/experiences?q=sante", pages.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/fr/experiences?q=sante&page=3", pages.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Contains("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_filter_goes_back_to_the_first_page()
    {
        var client = _site.Visitor();
        var document = await client.Html("/fr/experiences?audience=migrants&page=2");

        Assert.DoesNotContain(document.QuerySelectorAll("[role=status] ~ ul a"), link => link.GetAttribute("href")!.Contains("page=", StringComparison.Ordinal));
        Assert.Null(document.QuerySelector("form input[name=page]"));
    }

    public void Dispose() => _site.Dispose();
}
