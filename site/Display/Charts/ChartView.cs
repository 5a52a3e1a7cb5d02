using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Charts;

/// <summary>One chart: a bar for each value of a facet, counted as the filters count.</summary>
public sealed record ChartView
{
    /// <summary>Its definition.</summary>
    public required ChartDefinition Chart { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted: heading of the first column.</summary>
    public required string Facet { get; init; }

    /// <summary>Bars, in the order of the facet.</summary>
    public required IReadOnlyList<ChartBar> Bars { get; init; }

    /// <summary>Records found, of which the bars count those with a value.</summary>
    public required int Total { get; init; }

    /// <summary>True when a filter on this very facet is set aside, so that each bar tells what choosing it would give.</summary>
    public required bool SetsFilterAside { get; init; }

    /// <summary>True when a record counts in several bars.</summary>
    public required bool Overlaps { get; init; }

    /// <summary>Address of its numbers.</summary>
    public required string CsvUrl { get; init; }

    /// <summary>Whether parts of the whole mean something: enough records, and all bars within the records found.</summary>
    public bool HasShares => Bars.Any(bar => bar.Share is not null);

    /// <summary>Whether the bars follow one another in time.</summary>
    public bool IsTimeline => Chart.Facet.Style is FacetStyle.Years;

    /// <summary>Length of a bar, of 100: the longest takes all the room.</summary>
    public double Length(ChartBar bar) => Bars.Max(other => other.Count) is > 0 and var most ? 100.0 * bar.Count / most : 0;

    /// <summary>A chart of results.</summary>
    public static ChartView Of(ChartDefinition chart, SearchResults results, Visit visit)
    {
        var query = results.Query;
        var setsAside = query.Choices.ContainsKey(chart.Facet.Id) || query.Ranges.ContainsKey(chart.Facet.Id);
        var shares = !setsAside && results.Total >= visit.Schema.Charts.Few;
        var free = query.WithoutAll(chart.Facet.Id).SeenAs(ResultsView.List);
        var counted = chart.Facet.Style is FacetStyle.Years
            ? visit.Centre.Search.Years(query, chart.Facet, chart.Step, visit.Language).Select(bin => Counted(bin, free, chart, visit))
            : Values(chart, results, visit).Select(choice => (Id: choice.Value, choice.Label, choice.Count, Query: free.With(chart.Facet.Id, choice.Value), choice.Selected));
        var bars = counted.Select(one => new ChartBar(one.Id, one.Label, one.Count, one.Count == 0 ? null : Url(one.Query, visit), shares ? (double)one.Count / results.Total : null, one.Selected)).ToList();
        return new ChartView
        {
            Chart = chart,
            Title = chart.Label.In(visit.Language),
            Facet = chart.Level is { } level ? visit.Schema.Vocabularies[level].Label.In(visit.Language) : chart.Facet.Label.In(visit.Language),
            Bars = bars,
            Total = results.Total,
            SetsFilterAside = setsAside,
            Overlaps = !setsAside && bars.Sum(bar => bar.Count) > results.Total,
            CsvUrl = ChartCsv.Url(query, chart, visit),
        };
    }

    internal static string Url(SearchQuery query, Visit visit) => visit.SearchPage(visit.Centre.Urls.Of(query));

    private static (string Id, string Label, int Count, SearchQuery Query, bool Selected) Counted(YearCount bin, SearchQuery free, ChartDefinition chart, Visit visit)
    {
        var label = bin.From == bin.To ? Year(bin.From) : visit.T("charts.years", Year(bin.From), Year(bin.To));
        return (Year(bin.From), label, bin.Count, free.Between(chart.Facet.Id, new YearRange(bin.From, bin.To)), Selected: false);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<FacetChoice> Values(ChartDefinition chart, SearchResults results, Visit visit)
    {
        var choices = results.Facets.First(facet => string.Equals(facet.Facet.Id, chart.Facet.Id, StringComparison.Ordinal)).Choices;
        return chart.Level is { } level ? All(choices).Where(choice => visit.Schema.Vocabularies[level].Term(choice.Value) is not null) : choices;
    }

    private static IEnumerable<FacetChoice> All(IEnumerable<FacetChoice> choices) => choices.SelectMany(choice => All(choice.Children).Prepend(choice));
}

/// <summary>A bar of a chart.</summary>
/// <param name="Id">The value, or the first year.</param>
/// <param name="Label">For readers.</param>
/// <param name="Count">Records.</param>
/// <param name="Url">The list of them; null when there are none.</param>
/// <param name="Share">Part of the records found, 0 to 1; null when too few are found to tell.</param>
/// <param name="Chosen">Whether the value is one of the filters.</param>
public sealed record ChartBar(string Id, string Label, int Count, string? Url, double? Share, bool Chosen);
