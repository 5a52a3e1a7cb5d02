using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site.Views;

/// <summary>Charts and their files count what filters count.</summary>
[Collection(SiteTests.Name)]
public sealed partial class ChartsViewTests(SiteFixture site)
{
    [Theory]
    [MemberData(nameof(ViewAddresses.Queries), MemberType = typeof(ViewAddresses))]
    public async Task A_bar_counts_what_its_filter_counts_and_leads_to_as_many(string language, string query)
    {
        var document = await site.Client.View(language, query, "charts");
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
        var document = await site.Client.View("fr", query, "charts");
        var cells = document.QuerySelectorAll("table.cross tbody td a").ToList();

        Assert.NotEmpty(cells);
        foreach (var cell in cells.Where((_, at) => at % 7 == 0))
            Assert.Equal(int.Parse(cell.Text(), CultureInfo.InvariantCulture), (await site.Client.Html(cell.GetAttribute("href")!)).Total());
    }

    [Fact]
    public async Task Years_stand_side_by_side_and_add_up_to_the_records_that_have_one()
    {
        var document = await site.Client.View("fr", "", "charts");
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
        var document = await site.Client.View("fr", "", "charts");
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
        var document = await site.Client.View("fr", "?audience=sex_workers", "charts");

        Assert.InRange(document.Total(), 1, site.Centre.Schema.Charts.Few - 1);
        Assert.Contains("moins de 20", document.QuerySelector(".charts-few").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", document.QuerySelector(".charts").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", ';')]
    [InlineData("en", ',')]
    public async Task The_numbers_of_a_chart_can_be_taken_to_a_spreadsheet(string language, char separator)
    {
        var document = await site.Client.View(language, "?audience=migrants", "charts");
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
        var document = await site.Client.View("fr", "", "charts");
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
    [InlineData("/fr/dossiers.csv?view=charts&chart=theme")]
    [InlineData("/maps/moon.svg")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Client.Page(address)).Status);

    private static int Number(IElement row) => int.Parse(LeadingNumber().Match(row.QuerySelector("td").Text()).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex LeadingNumber();
}
