using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>
/// Writes which documents have each value: bitmaps, then sorted lists of document numbers. Before them stand, for each value, its number of documents and where
/// its own begin.
/// </summary>
internal static class ListsWriter
{
    public static void Write(SectionWriter to, DocumentLists lists, ReadOnlySpan<int> order, int[] ranks)
    {
        var layout = new ListLayout(order.Length);
        var byValue = Inverted(lists, order, ranks);
        long bitmaps = 0, listed = 0;
        foreach (var documents in byValue)
        {
            if (layout.IsBitmap(documents.Count)) bitmaps++;
            else listed += documents.Count;
        }
        to.Int32(checked((int)bitmaps));
        to.Int32(checked((int)listed));
        foreach (var documents in byValue) to.Int32(documents.Count);

        long nextBitmap = 0, nextList = bitmaps * layout.BitmapBytes;
        foreach (var documents in byValue)
        {
            to.Int32(checked((int)(layout.IsBitmap(documents.Count) ? nextBitmap : nextList)));
            if (layout.IsBitmap(documents.Count)) nextBitmap += layout.BitmapBytes;
            else nextList += (long)documents.Count * layout.EntryBytes;
        }

        var words = new ulong[layout.Words];
        foreach (var documents in byValue.Where(documents => layout.IsBitmap(documents.Count)))
        {
            Array.Clear(words);
            foreach (var document in documents) words[document >> 6] |= 1UL << document;
            foreach (var word in words) to.Int64((long)word);
        }
        foreach (var document in byValue.Where(documents => !layout.IsBitmap(documents.Count)).SelectMany(documents => documents))
        {
            to.Byte((byte)document);
            to.Byte((byte)(document >> 8));
            if (layout.EntryBytes == 2) continue;
            to.Byte((byte)(document >> 16));
            to.Byte((byte)(document >> 24));
        }
    }

    private static List<int>[] Inverted(DocumentLists lists, ReadOnlySpan<int> order, int[] ranks)
    {
        var byValue = new List<int>[ranks.Length];
        for (var i = 0; i < byValue.Length; i++) byValue[i] = [];
        for (var document = 0; document < order.Length; document++)
        {
            foreach (var number in lists[order[document]])
            {
                var documents = byValue[ranks[number]];
                if (documents.Count == 0 || documents[^1] != document) documents.Add(document);
            }
        }
        return byValue;
    }
}
