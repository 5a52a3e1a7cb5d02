using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site.Views;

/// <summary>The map shows every record found once, where it is.</summary>
[Collection(SiteTests.Name)]
public sealed partial class MapViewTests(SiteFixture site)
{
    [Theory]
    [MemberData(nameof(ViewAddresses.Queries), MemberType = typeof(ViewAddresses))]
    public async Task The_map_lists_each_record_once_and_its_signs_add_up_to_the_total(string language, string query)
    {
        var found = await site.Client.Found($"/{language}/experiences{query}");
        var map = await site.Client.View(language, query, "map");

        Assert.Equal(found.Order(StringComparer.Ordinal), Listed(map).Order(StringComparer.Ordinal));
        Assert.Equal(map.Total(), Signs(map).Sum(Count) + map.QuerySelectorAll("section[aria-labelledby=map-unplaced] li").Length);
    }

    [Fact]
    public async Task The_signs_add_up_whatever_value_is_chosen()
    {
        var list = await site.Client.View("fr", "", "");
        foreach (var facet in site.Centre.Schema.Facets.Where(facet => facet.Shown))
        {
            foreach (var (value, count) in list.Counts(facet.Id))
            {
                var map = await site.Client.View("fr", $"?{facet.Id}={value}", "map");

                Assert.Equal((value, count), (value, Signs(map).Sum(Count) + map.QuerySelectorAll("section[aria-labelledby=map-unplaced] li").Length));
                Assert.Equal((value, count), (value, Listed(map).Count));
            }
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_sign_leads_to_the_records_it_counts(string language)
    {
        var map = await site.Client.View(language, "", "map");
        var signs = Signs(map);

        Assert.NotEmpty(signs);
        Assert.All(signs, sign =>
        {
            var place = map.GetElementById(sign.GetAttribute("href")![1..])!;
            Assert.Equal(Count(sign), place.QuerySelectorAll("li > a").Length);
            Assert.StartsWith(place.QuerySelector("h4 > span")!.TextContent, sign.GetAttribute("aria-label")!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Signs_and_places_come_in_one_order()
    {
        var map = await site.Client.View("fr", "", "map");

        Assert.Equal(map.QuerySelectorAll("section.place").Select(place => "#" + place.Id), Signs(map).Select(sign => sign.GetAttribute("href")));
    }

    [Fact]
    public async Task A_place_somewhere_around_is_a_ring_and_says_so()
    {
        var map = await site.Client.View("fr", "?q=entraide", "map");
        var sign = Assert.Single(Signs(map), sign => sign.GetAttribute("aria-label")!.StartsWith("France entière", StringComparison.Ordinal));

        Assert.True(sign.ClassList.Contains("map__sign--near"));
        Assert.Contains("Position approchée (Pays)", map.GetElementById(sign.GetAttribute("href")![1..]).Text(), StringComparison.Ordinal);
        Assert.Contains("Anneau", map.QuerySelector("figcaption").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { "map-france", "map-world" })]
    [InlineData("?territory=FR-PAC", new[] { "map-france" })]
    [InlineData("?territory=NP", new[] { "map-world" })]
    public async Task Only_the_maps_that_have_something_to_show_are_drawn(string query, string[] expected) =>
        Assert.Equal(expected, (await site.Client.View("fr", query, "map")).QuerySelectorAll("section.map-sheet h3").Select(heading => heading.Id));

    [Fact]
    public async Task The_world_shows_those_in_france_as_one_sign_that_leads_to_their_map()
    {
        var map = await site.Client.View("fr", "", "map");
        var sign = map.QuerySelector("svg a[href='#map-france']")!;

        Assert.Equal(map.QuerySelectorAll("section[aria-labelledby=map-france] .place li").Length, Count(sign));
        Assert.NotNull(map.GetElementById("map-france"));
    }

    [Fact]
    public async Task An_enlargement_repeats_signs_without_being_read_or_reached_twice()
    {
        var map = await site.Client.View("fr", "?territory=FR-93", "map");
        var twice = map.QuerySelectorAll("svg g[aria-hidden=true] a");

        Assert.Single(twice);
        Assert.Equal("-1", twice[0].GetAttribute("tabindex"));
        Assert.Equal(Signs(map).Single().GetAttribute("href"), twice[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Maps_are_named_described_and_credited()
    {
        var map = await site.Client.View("fr", "", "map");

        Assert.All(map.QuerySelectorAll("figure > div > svg"), svg => Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(map.GetElementById(id).Text())));
        Assert.Contains("Made with Natural Earth", map.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.All(map.QuerySelectorAll("[data-map-do]"), button => Assert.NotNull(button.Closest("[hidden]")));
    }

    [Theory]
    [InlineData("france", "fr")]
    [InlineData("world", "br")]
    public async Task The_ground_of_a_map_is_kept_for_good(string map, string coding)
    {
        var page = await site.Client.View("fr", "", "map");
        var address = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0]).First(href => href.Contains(map, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(coding == "br" ? "gzip, br" : "identity");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(coding == "br" ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        if (coding != "br") Assert.Contains("id=\"ground\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_of_a_map_has_a_name_of_its_own()
    {
        var map = await site.Client.Html("/fr/experiences?view=map");

        Assert.All(map.QuerySelectorAll("figure > div > svg"), sheet => Assert.Distinct(Signs(map).Where(sign => sign.ParentElement == sheet).Select(sign => LastNumber().Replace(sign.GetAttribute("aria-label")!, "")), StringComparer.Ordinal));
    }

    /// <summary>Signs that are read out and counted on their own map.</summary>
    private static List<IElement> Signs(IHtmlDocument map) => [.. map.QuerySelectorAll("figure > div > svg > a").Where(sign => sign.GetAttribute("href") is not "#map-france")];

    /// <summary>"Marseille, 2 expériences" is 2.</summary>
    private static int Count(IElement sign) => int.Parse(LastNumber().Match(sign.GetAttribute("aria-label")!).Groups[1].Value, CultureInfo.InvariantCulture);

    private static List<string> Listed(IHtmlDocument map) => [.. map.QuerySelectorAll("section.map-sheet li > a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    [GeneratedRegex(", ([0-9]+) exp[^,]*$")]
    private static partial Regex LastNumber();
}
