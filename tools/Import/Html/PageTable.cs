using AngleSharp.Dom;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Html;

/// <summary>Reads the cells of a table into a grid, room being left for merged ones.</summary>
internal sealed class PageTable(Func<IElement, IReadOnlyList<Block>> read)
{
    private const int MostColumns = 60;
    private const int MostRows = 1000;

    public IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> Read(IElement table, out bool isMerged)
    {
        isMerged = false;
        var rows = new List<IReadOnlyList<IReadOnlyList<Block>>>();
        var down = new Dictionary<int, int>();
        foreach (var row in Rows(table))
        {
            var cells = new List<IReadOnlyList<Block>>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                SkipTaken(cells, down);
                var (across, deep) = (Span(cell, "colspan", MostColumns), Span(cell, "rowspan", MostRows));
                isMerged |= across > 1 || deep > 1;
                for (var i = 0; i < across && cells.Count < MostColumns; i++)
                {
                    if (deep > 1) down[cells.Count] = deep - 1;
                    cells.Add(i == 0 ? read(cell) : []);
                }
            }

            SkipTaken(cells, down);
            if (cells.Any(cell => cell.Count > 0)) rows.Add(cells);
        }

        return rows;
    }

    private static void SkipTaken(List<IReadOnlyList<Block>> cells, Dictionary<int, int> down)
    {
        while (down.TryGetValue(cells.Count, out var left) && left > 0)
        {
            down[cells.Count] = left - 1;
            cells.Add([]);
        }
    }

    /// <summary>Rows of this table, not of one inside it.</summary>
    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "tr" ? [child] : child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.Where(row => row.LocalName is "tr") : []);

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;
}
