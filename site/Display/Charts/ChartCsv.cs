using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Charts;

/// <summary>The numbers of a chart for a spreadsheet: one line a bar or a cell.</summary>
public static class ChartCsv
{
    /// <summary>Parameter that names the chart.</summary>
    public const string ChartKey = "chart";

    /// <summary>Extension of the search page's address.</summary>
    public const string Extension = ".csv";

    private static readonly string[] BarColumns = ["chart", "value_id", "value", "experiences", "results", "address"];
    private static readonly string[] CellColumns = ["chart", "row_id", "row", "column_id", "column", "experiences", "results", "address"];

    /// <summary>The address of a chart's numbers.</summary>
    public static string Url(SearchQuery query, ChartDefinition chart, Visit visit) =>
        $"{visit.Url(visit.Schema.Searchable.Folder)}{Extension}{visit.Centre.Urls.Of(query.SeenAs(ResultsView.Charts))}&{ChartKey}={chart.Id}";

    /// <summary>The file.</summary>
    public static byte[] Write(ChartDefinition chart, SearchResults results, Visit visit)
    {
        var site = visit.Centre.Site.BaseUrl;
        var lines = chart.By is null
            ? ChartView.Of(chart, results, visit).Bars.Select(bar => new[] { chart.Id, bar.Id, bar.Label, Number(bar.Count), Number(results.Total), bar.Url is null ? "" : site + bar.Url }).Prepend(BarColumns)
            : Cells(CrossView.Of(chart, results, visit), results, site).Prepend(CellColumns);
        return SpreadsheetFile.Write(lines, visit.Culture);
    }

    private static IEnumerable<string[]> Cells(CrossView view, SearchResults results, string site) =>
        view.Rows.SelectMany(row => row.Cells.Select((cell, at) => new[]
        {
            view.Chart.Id, row.Id, row.Label, view.Columns[at].Id, view.Columns[at].Label, Number(cell.Count), Number(results.Total), cell.Url is null ? "" : site + cell.Url,
        }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
