namespace Relais.Engine.Facets.Columns;

/// <summary>
/// Counts the documents of a set by value in whichever way looks at least: the cells of the documents in the set, those of the documents outside of it taken from the
/// totals, or the list of each value. All three give the same counts.
/// </summary>
internal static class ColumnCounter
{
    // What a step of each way costs, in tenths of a nanosecond, measured on 10,000 and 100,000 documents.
    private const long WordCost = 2;
    private const long EntryCost = 6;
    private const long ListCost = 60;
    private const long ScanCost = 10;
    private const long DocumentCost = 20;
    private const long CellCost = 15;

    /// <summary>Counts every value.</summary>
    /// <param name="cells">What each document has.</param>
    /// <param name="lists">Which documents have each value.</param>
    /// <param name="documents">The set.</param>
    /// <param name="matched">How many documents are in it.</param>
    /// <param name="all">Documents of the segment.</param>
    /// <param name="counts">A number for each value, overwritten.</param>
    public static void Count(ColumnCells cells, ColumnLists lists, ReadOnlySpan<ulong> documents, int matched, int all, Span<int> counts)
    {
        var totals = lists.Totals;
        counts = counts[..totals.Length];
        if (matched == all)
        {
            totals.CopyTo(counts);
            return;
        }
        var others = matched > all / 2;
        var walked = others ? all - matched : matched;
        if (CellsCost(cells, walked, all) > lists.Words * WordCost + lists.Entries * EntryCost + totals.Length * ListCost)
        {
            lists.Count(documents, counts);
            return;
        }
        counts.Clear();
        cells.Count(documents, others, [], counts);
        if (!others) return;
        for (var value = 0; value < counts.Length; value++) counts[value] = totals[value] - counts[value];
    }

    private static long CellsCost(ColumnCells cells, int walked, int all)
    {
        var perDocument = cells.Shape == CellShape.One ? DocumentCost : DocumentCost + CellCost * cells.Length / Math.Max(1, all);
        return all / 64 * ScanCost + walked * perDocument;
    }
}
