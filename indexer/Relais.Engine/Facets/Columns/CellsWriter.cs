using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>
/// Writes what each document has, by number of value: one cell a document when none has more than one value, else where each document's cells begin, where the last ones end, and the cells.
/// A cell takes one, two or four bytes; the number after the last stands for none.
/// </summary>
internal static class CellsWriter
{
    public static void Write(SectionWriter to, DocumentLists lists, ReadOnlySpan<int> order, int[] ranks)
    {
        var width = ranks.Length <= byte.MaxValue ? 1 : ranks.Length <= ushort.MaxValue ? 2 : 4;
        var shape = Shape(lists, order);
        to.Int32(width);
        to.Int32((int)shape);
        if (shape != CellShape.One)
        {
            var end = 0;
            to.Int32(end);
            foreach (var document in order) to.Int32(end = checked(end + lists[document].Length));
        }
        foreach (var document in order)
        {
            foreach (var number in lists[document]) Write(to, width, ranks[number]);
            if (shape == CellShape.One && lists[document].IsEmpty) Write(to, width, ranks.Length);
        }
    }

    private static void Write(SectionWriter to, int width, int number)
    {
        for (var at = 0; at < width; at++) to.Byte((byte)(number >> 8 * at));
    }

    private static CellShape Shape(DocumentLists lists, ReadOnlySpan<int> order)
    {
        var shape = CellShape.One;
        foreach (var document in order)
        {
            var list = lists[document];
            if (list.Length > 1 && shape == CellShape.One) shape = CellShape.Lists;
            for (var i = 1; i < list.Length; i++)
            {
                if (list[..i].Contains(list[i])) return CellShape.ListsWithRepeats;
            }
        }
        return shape;
    }
}
