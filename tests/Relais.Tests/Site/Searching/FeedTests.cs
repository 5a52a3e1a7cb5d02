using System.Net;
using System.Xml.Linq;
using Relais.Site.Pages.Search;

namespace Relais.Tests.Site.Searching;

/// <summary>A search can be followed.</summary>
[Collection(SiteTests.Name)]
public sealed class FeedTests(SiteFixture site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/fr/experiences?q=sante&audience=migrants&sort=title", "/fr/experiences.atom?q=sante&audience=migrants")]
    [InlineData("/en/experiences", "/en/experiences.atom")]
    public async Task The_search_page_names_its_feed_in_its_head_and_in_sight(string address, string feed)
    {
        var document = await site.Client.Html(address);

        Assert.Equal(feed, document.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(feed, document.QuerySelector("main a[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/fr/experiences.atom?q=sante&audience=migrants", "/fr/experiences?q=sante&audience=migrants&sort=newest")]
    [InlineData("/en/experiences.atom?territory=FR", "/en/experiences?territory=FR&sort=newest")]
    public async Task A_feed_has_what_its_search_finds_newest_first(string feed, string search)
    {
        var root = await Feed(feed);
        var slugs = root.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value.Split('/')[^1]).ToList();

        Assert.Equal((await site.Client.Found(search)).Take(SearchFeed.Most), slugs);
        Assert.NotEmpty(slugs);
    }

    [Fact]
    public async Task A_feed_has_all_that_the_format_asks_for()
    {
        const string address = "/fr/experiences.atom?q=sante&audience=migrants";
        var root = await Feed(address);
        var entries = root.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", root.Name);
        Assert.Equal("fr", root.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.All(entries.Append(root), element =>
        {
            Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.NotEmpty(element.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        });
        Assert.NotEmpty(root.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.EndsWith(address, root.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("/fr/experiences?q=sante&audience=migrants", root.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, entry => Assert.NotEmpty(entry.Element(Atom + "summary")!.Value));
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), root.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task A_record_has_one_id_whatever_the_language_of_the_feed() => Assert.Equal(
        (await Feed("/fr/experiences.atom")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Order(StringComparer.Ordinal),
        (await Feed("/en/experiences.atom")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("?q=xyzzyqwerty")]
    [InlineData("?q=%00%01%EF%BF%BF%3C%26")]
    [InlineData("?q=%F0%9F%98%80&page=3&sort=title")]
    public async Task Odd_searches_have_a_feed_too(string query) => Assert.NotEmpty((await Feed("/fr/experiences.atom" + query)).Element(Atom + "updated")!.Value);

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        using var first = await site.Client.GetAsync(new Uri("/fr/experiences.atom", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/fr/experiences.atom", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(again);

        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/fr/organisations.atom")]
    [InlineData("/xx/experiences.atom")]
    public async Task Only_the_search_has_a_feed(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.Client.Page(address)).Status);

    private async Task<XElement> Feed(string address)
    {
        var page = await site.Client.Page(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return XDocument.Parse(page.Text).Root!;
    }
}
