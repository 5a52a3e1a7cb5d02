namespace Relais.Engine.Facets.Columns;

/// <summary>A number field of a segment: what its documents have, by place among the distinct numbers, which rise.</summary>
internal sealed class NumberColumn(ColumnNumbers numbers, ColumnCells cells, ColumnLists lists, int documents)
{
    /// <summary>The distinct numbers, rising; not to be used once the segment may have been closed.</summary>
    public ReadOnlySpan<long> Values => numbers.All;

    /// <summary>For each number, how many documents of the segment have it.</summary>
    public ReadOnlySpan<int> Totals => lists.Totals;

    /// <summary>Place of the first number of a document among <see cref="Values"/>, or -1.</summary>
    public int First(int document) => cells.First(document);

    /// <summary>Adds the numbers of a document to a list, by place, in the order given.</summary>
    public void Read(int document, List<int> to) => cells.Read(document, to);

    /// <summary>Adds the documents that have a number between two bounds, both included, to a set; a null bound is open.</summary>
    public void OrRange(long? min, long? max, Span<ulong> bits)
    {
        var first = min is null ? 0 : numbers.FirstFrom(min.Value);
        var end = max is null ? numbers.Count : numbers.FirstAbove(max.Value);
        // Beyond some lists, one look at each document is less.
        if (end - first > 64 && lists.Words + lists.Entries > documents) cells.OrRange(first, end, bits);
        else for (var value = first; value < end; value++) lists.OrInto(value, bits);
    }

    /// <summary>Counts the documents of a set by number.</summary>
    /// <inheritdoc cref="ValueColumn.Count"/>
    public void Count(ReadOnlySpan<ulong> matches, int matched, Span<int> counts) => ColumnCounter.Count(cells, lists, matches, matched, documents, counts);

    /// <summary>Counts the documents of a set by groups of numbers (intervals), each document once for a group however many of its numbers are in it.</summary>
    /// <param name="matches">The set, 64 documents to a word.</param>
    /// <param name="groups">The group of each number.</param>
    /// <param name="counts">A number for each group, overwritten.</param>
    public void CountGroups(ReadOnlySpan<ulong> matches, ReadOnlySpan<int> groups, Span<int> counts)
    {
        counts.Clear();
        if (!groups.IsEmpty) cells.Count(matches, others: false, groups, counts);
    }
}
