using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Charts;

/// <summary>The numbers of one chart of a search.</summary>
internal static class ChartEndpoint
{
    public static IResult Send(HttpRequest request, HttpResponse response, Visit visit)
    {
        var query = visit.Centre.Urls.Parse(request.Query.SelectMany(parameter => parameter.Value.Select(value => new KeyValuePair<string, string?>(parameter.Key, value))));
        if (query.View is not ResultsView.Charts || visit.Schema.Charts.Chart(request.Query[ChartCsv.ChartKey].ToString()) is not { } chart) return Results.NotFound();
        var results = visit.Centre.Search.Run(query, visit.Language);
        response.Headers["X-Robots-Tag"] = "noindex";
        return Results.File(ChartCsv.Write(chart, results, visit), "text/csv; charset=utf-8", $"{visit.Schema.Searchable.Folder}-{chart.Id}{ChartCsv.Extension}");
    }
}
