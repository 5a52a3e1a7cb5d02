using DocumentFormat.OpenXml;
using Relais.Tools.Import.Prose;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>Reads the cells of a table into a grid. Markdown cannot merge cells: the text stands in the first one and the others are empty, which is said.</summary>
internal sealed class WordTable(WordParts parts, Func<W.TableCell, IReadOnlyList<Block>> read)
{
    private const int MostColumns = 60;

    public IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> Read(W.Table table)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<Block>>>();
        var isMerged = false;
        foreach (var row in Inside<W.TableRow>(table))
        {
            if (row.TableRowProperties?.GetFirstChild<W.Deleted>() is not null)
            {
                parts.Deletions++;
                continue;
            }

            var cells = new List<IReadOnlyList<Block>>();
            foreach (var cell in Inside<W.TableCell>(row))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
                // Without a value the cell goes on the one above; with "restart" it begins.
                var goesOn = properties?.VerticalMerge is { } merge && merge.Val?.Value != W.MergedCellValues.Restart;
                isMerged |= span > 1 || goesOn;
                cells.Add(goesOn ? [] : read(cell));
                for (var extra = 1; extra < span; extra++) cells.Add([]);
            }

            if (cells.Count > 0) rows.Add(cells);
        }

        if (isMerged) parts.Lose("cellules fusionnées d'un tableau (le texte reste dans la première)", "merged cells of a table (the text stays in the first one)");
        return rows;
    }

    /// <summary>Rows and cells may lie inside content controls.</summary>
    private static IEnumerable<T> Inside<T>(OpenXmlElement container) where T : OpenXmlElement
    {
        foreach (var child in container.ChildElements)
        {
            if (child is T found) yield return found;
            else if (child is W.SdtRow or W.SdtContentRow or W.SdtCell or W.SdtContentCell or W.CustomXmlRow or W.CustomXmlCell or W.InsertedRun)
                foreach (var inner in Inside<T>(child)) yield return inner;
        }
    }
}
