using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>List, map and charts show the same records of one query.</summary>
[Collection(SiteTests.Name)]
public sealed partial class SearchViewsTests(SiteFixture site)
{
    private static readonly string[] Views = ["", "map", "charts"];

    public static TheoryData<string, string> Queries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in new[] { "fr", "en" })
                foreach (var query in new[] { "", "?q=sante", "?audience=migrants", "?q=quartier&territory=FR", "?territory=CA&territory=IT", "?territory=FR-976", "?theme=mental_health&audience=migrants", "?year_from=2005&year_to=2015" })
                    data.Add(language, query);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_three_views_tell_the_same_count_and_the_same_filters(string language, string query)
    {
        var list = await Page(language, query, "");
        foreach (var view in Views)
        {
            var document = await Page(language, query, view);

            Assert.Equal(list.QuerySelector("[role=status]").Text(), document.QuerySelector("[role=status]").Text());
            foreach (var facet in site.Centre.Schema.Facets) Assert.Equal(list.Counts(facet.Id), document.Counts(facet.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_map_lists_each_record_once_and_its_signs_add_up_to_the_total(string language, string query)
    {
        var found = await site.Client.Found($"/{language}/experiences{query}");
        var map = await Page(language, query, "map");

        Assert.Equal(found.Order(StringComparer.Ordinal), Listed(map).Order(StringComparer.Ordinal));
        Assert.Equal(map.Total(), Signs(map).Sum(Count) + map.QuerySelectorAll("section[aria-labelledby=map-unplaced] li").Length);
    }

    [Fact]
    public async Task The_signs_add_up_whatever_value_is_chosen()
    {
        var list = await Page("fr", "", "");
        foreach (var facet in site.Centre.Schema.Facets.Where(facet => facet.Shown))
        {
            foreach (var (value, count) in list.Counts(facet.Id))
            {
                var map = await Page("fr", $"?{facet.Id}={value}", "map");

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
        var map = await Page(language, "", "map");
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
        var map = await Page("fr", "", "map");

        Assert.Equal(map.QuerySelectorAll("section.place").Select(place => "#" + place.Id), Signs(map).Select(sign => sign.GetAttribute("href")));
    }

    [Fact]
    public async Task A_place_somewhere_around_is_a_ring_and_says_so()
    {
        var map = await Page("fr", "?q=entraide", "map");
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
        Assert.Equal(expected, (await Page("fr", query, "map")).QuerySelectorAll("section.map-sheet h3").Select(heading => heading.Id));

    [Fact]
    public async Task The_world_shows_those_in_france_as_one_sign_that_leads_to_their_map()
    {
        var map = await Page("fr", "", "map");
        var sign = map.QuerySelector("svg a[href='#map-france']")!;

        Assert.Equal(map.QuerySelectorAll("section[aria-labelledby=map-france] .place li").Length, Count(sign));
        Assert.NotNull(map.GetElementById("map-france"));
    }

    [Fact]
    public async Task An_enlargement_repeats_signs_without_being_read_or_reached_twice()
    {
        var map = await Page("fr", "?territory=FR-93", "map");
        var twice = map.QuerySelectorAll("svg g[aria-hidden=true] a");

        Assert.Single(twice);
        Assert.Equal("-1", twice[0].GetAttribute("tabindex"));
        Assert.Equal(Signs(map).Single().GetAttribute("href"), twice[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Maps_are_named_described_and_credited()
    {
        var map = await Page("fr", "", "map");

        Assert.All(map.QuerySelectorAll("figure > div > svg"), svg => Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(map.GetElementById(id).Text())));
        Assert.Contains("Made with Natural Earth", map.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.All(map.QuerySelectorAll("[data-map-do]"), button => Assert.NotNull(button.Closest("[hidden]")));
    }

    [Theory]
    [InlineData("france", "fr")]
    [InlineData("world", "br")]
    public async Task The_ground_of_a_map_is_kept_for_good(string map, string coding)
    {
        var page = await Page("fr", "", "map");
        var address = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0]).First(href => href.Contains(map, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(coding == "br" ? "gzip, br" : "identity");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(coding == "br" ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        if (coding != "br") Assert.Contains("id=\"ground\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_bar_counts_what_its_filter_counts_and_leads_to_as_many(string language, string query)
    {
        var document = await Page(language, query, "charts");
        foreach (var chart in site.Centre.Schema.Charts.List.Where(chart => chart.By is null && chart.Facet.Style is not Relais.Indexer.Schema.FacetStyle.Years))
        {
            var counts = document.Counts(chart.Facet.Id);
            var rows = document.QuerySelectorAll($"section[aria-labelledby=chart-{chart.Id}] tbody tr").ToList();
            var bars = rows.Where(row => row.QuerySelector("a") is not null).ToDictionary(row => row.QuerySelector("a")!.GetAttribute("href")!.Split(chart.Facet.Id + "=")[1].Split('&')[0], Number, StringComparer.Ordinal);

            Assert.All(bars, bar => Assert.Equal((bar.Key, counts[bar.Key]), (bar.Key, bar.Value)));
            if (chart.Level is null) Assert.Equal(counts.Count(count => count.Value > 0), bars.Count);
            if (rows.Count > 0) Assert.Equal(Number(rows[0]), (await site.Client.Html(rows[0].QuerySelector("a")!.GetAttribute("href")!)).Total());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?audience=migrants")]
    [InlineData("?theme=access_to_care")]
    public async Task A_cell_counts_what_its_list_shows(string query)
    {
        var document = await Page("fr", query, "charts");
        var cells = document.QuerySelectorAll("table.cross tbody td a").ToList();

        Assert.NotEmpty(cells);
        foreach (var cell in cells.Where((_, at) => at % 7 == 0))
            Assert.Equal(int.Parse(cell.Text(), CultureInfo.InvariantCulture), (await site.Client.Html(cell.GetAttribute("href")!)).Total());
    }

    [Fact]
    public async Task Years_stand_side_by_side_and_add_up_to_the_records_that_have_one()
    {
        var document = await Page("fr", "", "charts");
        var chart = site.Centre.Schema.Charts.List.First(chart => chart.Facet.Style is Relais.Indexer.Schema.FacetStyle.Years);
        var rows = document.QuerySelectorAll($"section[aria-labelledby=chart-{chart.Id}] tbody tr").ToList();
        var withYear = site.Centre.All(site.Centre.Schema.Searchable, "fr").Count(card => card.Facets[chart.Facet.Id].Count > 0);

        Assert.Equal(withYear, rows.Sum(Number));
        foreach (var row in rows.Where(row => row.QuerySelector("a") is not null))
            Assert.Equal(Number(row), (await site.Client.Html(row.QuerySelector("a")!.GetAttribute("href")!)).Total());
    }

    [Fact]
    public async Task Tables_have_a_caption_and_headings_with_a_scope()
    {
        var document = await Page("fr", "", "charts");
        var tables = document.QuerySelectorAll<IHtmlTableElement>("main section[aria-labelledby^=chart-] table").ToList();

        Assert.Equal(site.Centre.Schema.Charts.List.Count, tables.Count);
        Assert.All(tables, table =>
        {
            Assert.NotEmpty(table.Caption.Text());
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), new[] { "col", "row" }));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("th[scope=row]")));
        });
    }

    [Fact]
    public async Task Few_records_are_told_in_numbers_without_percentages()
    {
        var document = await Page("fr", "", "charts");

        Assert.True(document.Total() < site.Centre.Schema.Charts.Few);
        Assert.Contains("moins de 20", document.QuerySelector(".charts-few").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", document.QuerySelector(".charts").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_switch_keeps_the_query_and_says_which_view_is_shown(string language, string query)
    {
        foreach (var view in Views)
        {
            var links = (await Page(language, query, view)).QuerySelectorAll("nav.views a").ToList();

            Assert.Equal(Views.Select(other => $"/{language}/experiences" + With(query, other)), links.Select(link => link.GetAttribute("href")));
            Assert.Equal(With(query, view), Assert.Single(links, link => link.GetAttribute("aria-current") is "page").GetAttribute("href")![$"/{language}/experiences".Length..]);
        }
    }

    [Theory]
    [InlineData("map")]
    [InlineData("charts")]
    public async Task Other_views_are_not_indexed_and_name_the_list_as_their_original(string view)
    {
        var document = await Page("fr", "?audience=migrants", view);

        Assert.Contains("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.EndsWith("/fr/experiences?audience=migrants", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_the_form_keep_the_view()
    {
        var document = await Page("fr", "?q=sante&audience=migrants&territory=FR", "map");
        var form = document.Forms.First(form => form.QuerySelector("input[type=checkbox]") is not null);

        Assert.Equal("map", form.QuerySelector("input[type=hidden][name=view]")!.GetAttribute("value"));
        Assert.All(document.QuerySelectorAll("[role=status] ~ ul a"), chip => Assert.Contains("view=map", chip.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Null((await Page("fr", "?q=sante", "")).QuerySelector("input[type=hidden]"));
    }

    [Theory]
    [InlineData("map")]
    [InlineData("charts")]
    public async Task Nothing_found_says_so_in_every_view(string view)
    {
        var document = await Page("fr", "?q=xyzzyqwerty", view);

        Assert.Equal(0, document.Total());
        Assert.NotNull(document.QuerySelector(".nothing"));
        Assert.Null(document.QuerySelector(".map, .charts"));
    }

    [Theory]
    [InlineData("fr", ';')]
    [InlineData("en", ',')]
    public async Task The_numbers_of_a_chart_can_be_taken_to_a_spreadsheet(string language, char separator)
    {
        var document = await Page(language, "?audience=migrants", "charts");
        var section = document.QuerySelector("section[aria-labelledby=chart-theme]")!;
        using var response = await site.Client.GetAsync(new Uri(section.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var lines = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("experiences-theme.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(string.Join(separator, "chart", "value_id", "value", "experiences", "results", "address"), lines[0]);
        Assert.Equal(
            section.QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("th").Text()} {Number(row)}"),
            lines.Skip(1).Select(line => line.Split(separator)).Select(cells => $"{cells[2].Replace('\u00a0', ' ')} {cells[3]}"));
        Assert.All(lines.Skip(1), line => Assert.Equal(document.Total().ToString(CultureInfo.InvariantCulture), line.Split(separator)[4]));
    }

    [Fact]
    public async Task Every_cell_of_a_crossed_table_is_a_line_of_its_file()
    {
        var document = await Page("fr", "", "charts");
        var table = document.QuerySelector<IHtmlTableElement>("table.cross")!;
        var text = await site.Client.GetStringAsync(new Uri(table.Closest("section")!.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative));
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')).ToList();

        Assert.Equal(table.QuerySelectorAll("tbody td").Length, lines.Count);
        Assert.Equal(table.QuerySelectorAll("tbody td a").Sum(cell => int.Parse(cell.Text(), CultureInfo.InvariantCulture)), lines.Sum(line => int.Parse(line[5], CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("/fr/experiences.csv")]
    [InlineData("/fr/experiences.csv?view=charts")]
    [InlineData("/fr/experiences.csv?view=charts&chart=horoscope")]
    [InlineData("/fr/experiences.csv?view=map&chart=theme")]
    [InlineData("/maps/moon.svg")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Client.Page(address)).Status);

    private Task<IHtmlDocument> Page(string language, string query, string view) => site.Client.Html($"/{language}/experiences{With(query, view)}");

    private static string With(string query, string view) => view.Length == 0 ? query : $"{query}{(query.Length == 0 ? "?" : "&")}view={view}";

    /// <summary>Signs that are read out and counted on their own map.</summary>
    private static List<IElement> Signs(IHtmlDocument map) => [.. map.QuerySelectorAll("figure > div > svg > a").Where(sign => sign.GetAttribute("href") is not "#map-france")];

    /// <summary>"Marseille, 2 expériences" is 2.</summary>
    private static int Count(IElement sign) => int.Parse(LastNumber().Match(sign.GetAttribute("aria-label")!).Groups[1].Value, CultureInfo.InvariantCulture);

    private static int Number(IElement row) => int.Parse(LeadingNumber().Match(row.QuerySelector("td").Text()).Value, CultureInfo.InvariantCulture);

    private static List<string> Listed(IHtmlDocument map) => [.. map.QuerySelectorAll("section.map-sheet li > a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    [GeneratedRegex(", ([0-9]+) exp[^,]*$")]
    private static partial Regex LastNumber();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex LeadingNumber();
}
