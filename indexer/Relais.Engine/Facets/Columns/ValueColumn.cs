namespace Relais.Engine.Facets.Columns;

/// <summary>A keyword or tree field of a segment: what its documents have, by number of value. The nodes of a tree are values, and a document has each node of its paths once.</summary>
internal sealed class ValueColumn(ColumnValues values, ColumnCells cells, ColumnLists lists, int documents)
{
    /// <summary>Number of distinct values.</summary>
    public int ValueCount => values.Count;

    /// <summary>For each value, how many documents of the segment have it.</summary>
    public ReadOnlySpan<int> Totals => lists.Totals;

    /// <summary>A value; they rise in ordinal order.</summary>
    public string Value(int value) => values[value];

    /// <summary>A value in UTF-8; not to be used once the segment may have been closed.</summary>
    public ReadOnlySpan<byte> Utf8(int value) => values.Utf8(value);

    /// <summary>The number of a value, or the complement (~) of the number of the first that comes after it.</summary>
    public int Find(string value) => values.Find(value);

    /// <summary>The first value of a document, or -1.</summary>
    public int First(int document) => cells.First(document);

    /// <summary>Adds the values of a document to a list, in the order given, each once.</summary>
    public void Read(int document, List<int> to) => cells.Read(document, to);

    /// <summary>Adds the documents that have a value to a set, 64 to a word.</summary>
    public void OrInto(int value, Span<ulong> bits) => lists.OrInto(value, bits);

    /// <summary>Counts the documents of a set by value.</summary>
    /// <param name="matches">The set, 64 documents to a word; nothing stands after the last document.</param>
    /// <param name="matched">How many documents are in it.</param>
    /// <param name="counts">A number for each value, overwritten.</param>
    public void Count(ReadOnlySpan<ulong> matches, int matched, Span<int> counts) => ColumnCounter.Count(cells, lists, matches, matched, documents, counts);
}
