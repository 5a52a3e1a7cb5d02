namespace Relais.Engine.Facets.Columns;

/// <summary>How the documents of a value are told in a segment of so many documents.</summary>
internal readonly record struct ListLayout(int Documents)
{
    /// <summary>Words of 64 documents.</summary>
    public int Words => (int)(((long)Documents + 63) / 64);

    /// <summary>Bytes of a bitmap.</summary>
    public long BitmapBytes => Words * 8L;

    /// <summary>Bytes of a document in a list.</summary>
    public int EntryBytes => Documents <= 1 << 16 ? 2 : 4;

    /// <summary>
    /// Whether a value that so many documents have is told by a bitmap: from one in 64 on. A list would be shorter up to one in sixteen, but what is counted
    /// is the words of a bitmap against the entries of a list, and a column has few values that common.
    /// </summary>
    public bool IsBitmap(int count) => count >= Words && count > 0;
}
