using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Charts;

/// <summary>A table that crosses two facets: how many records have both values.</summary>
public sealed record CrossView
{
    /// <summary>Shades of the cells, the highest for the most records.</summary>
    public const int Shades = 4;

    /// <summary>Its definition.</summary>
    public required ChartDefinition Chart { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What the rows are, and what the columns are.</summary>
    public required (string Rows, string Columns) Facets { get; init; }

    /// <summary>Values across, ids with labels.</summary>
    public required IReadOnlyList<(string Id, string Label)> Columns { get; init; }

    /// <summary>Values down, each with a cell for each column.</summary>
    public required IReadOnlyList<CrossRow> Rows { get; init; }

    /// <summary>True when filters on these facets are set aside.</summary>
    public required bool SetsFilterAside { get; init; }

    /// <summary>Address of its numbers.</summary>
    public required string CsvUrl { get; init; }

    /// <summary>The cell with the most records, for the sentence that says how to read; null when all are empty.</summary>
    public (CrossRow Row, string Column, CrossCell Cell)? Fullest =>
        Rows.SelectMany(row => row.Cells.Select((cell, at) => (Row: row, Column: Columns[at].Label, Cell: cell))).Where(one => one.Cell.Count > 0).OrderByDescending(one => one.Cell.Count)
            .Select(one => ((CrossRow, string, CrossCell)?)one).FirstOrDefault();

    /// <summary>The table of results.</summary>
    public static CrossView Of(ChartDefinition chart, SearchResults results, Visit visit)
    {
        var query = results.Query;
        var (down, across) = (chart.Facet, chart.By!);
        var counts = visit.Centre.Search.Crossed(query, down, across, visit.Language);
        var most = counts.Values.DefaultIfEmpty().Max();
        var free = query.WithoutAll(down.Id).WithoutAll(across.Id).SeenAs(ResultsView.List);
        var rows = Ordered(down, counts.Select(count => (count.Key.Row, count.Value)), visit);
        var columns = Ordered(across, counts.Select(count => (count.Key.Column, count.Value)), visit);
        return new CrossView
        {
            Chart = chart,
            Title = chart.Label.In(visit.Language),
            Facets = (down.Label.In(visit.Language), across.Label.In(visit.Language)),
            Columns = columns,
            Rows =
            [
                .. rows.Select(row => new CrossRow(row.Id, row.Label,
                [
                    .. columns.Select(column => counts.GetValueOrDefault((row.Id, column.Id)) is > 0 and var count
                        ? new CrossCell(count, (count * Shades + most - 1) / most, ChartView.Url(free.With(down.Id, row.Id).With(across.Id, column.Id), visit))
                        : new CrossCell(0, 0, null)),
                ])),
            ],
            SetsFilterAside = query.Choices.ContainsKey(down.Id) || query.Choices.ContainsKey(across.Id),
            CsvUrl = ChartCsv.Url(query, chart, visit),
        };
    }

    /// <summary>In the order of the filters: by vocabulary where the schema asks for it, else what is most present first.</summary>
    private static List<(string Id, string Label)> Ordered(FacetDefinition facet, IEnumerable<(string Id, int Count)> counts, Visit visit)
    {
        var sums = counts.GroupBy(count => count.Id, StringComparer.Ordinal).Select(same => (Id: same.Key, Label: visit.Schema.Label(facet, same.Key, visit.Language), Sum: same.Sum(count => count.Count)));
        var ordered = facet.VocabularyOrder ? sums.OrderBy(value => visit.Schema.Order(facet, value.Id)) : sums.OrderByDescending(value => value.Sum).ThenBy(value => visit.Schema.Order(facet, value.Id));
        return [.. ordered.Select(value => (value.Id, value.Label))];
    }
}

/// <summary>A row of a crossed table.</summary>
/// <param name="Id">The value.</param>
/// <param name="Label">For readers.</param>
/// <param name="Cells">One for each column.</param>
public sealed record CrossRow(string Id, string Label, IReadOnlyList<CrossCell> Cells);

/// <summary>A cell of a crossed table.</summary>
/// <param name="Count">Records that have both values.</param>
/// <param name="Shade">0 when empty, else 1 to <see cref="CrossView.Shades"/>.</param>
/// <param name="Url">The list of them; null when there are none.</param>
public sealed record CrossCell(int Count, int Shade, string? Url);
