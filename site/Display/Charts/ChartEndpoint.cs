using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Charts;

/// <summary>The numbers of one chart of a search.</summary>
internal static class ChartEndpoint
{
    public static IResult Send(string folder, HttpRequest request, HttpResponse response, Visit visit)
    {
        if (!string.Equals(folder, visit.Schema.Searchable.Folder, StringComparison.Ordinal)) return Results.NotFound();
        var query = visit.Centre.Urls.Parse(request.Parameters());
        if (query.View is not ResultsView.Charts || visit.Schema.Charts.Chart(request.Query[ChartCsv.ChartKey].ToString()) is not { } chart) return Results.NotFound();
        var results = visit.Centre.Search.Run(query, visit.Language);
        response.Headers["X-Robots-Tag"] = "noindex";
        return Results.File(ChartCsv.Write(chart, results, visit), SpreadsheetFile.MediaType, $"{visit.Schema.Searchable.Folder}-{chart.Id}{ChartCsv.Extension}");
    }
}
