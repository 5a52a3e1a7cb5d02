using System.Numerics;
using System.Runtime.InteropServices;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

internal sealed partial class ColumnCells
{
    /// <summary>Adds, for each group of values, how many documents of a set have one of its values.</summary>
    /// <param name="documents">The set; all of it when <paramref name="others"/> is false, else all documents outside of it.</param>
    /// <param name="others">Whether to count those outside.</param>
    /// <param name="groups">The group of each value, or empty when each value is its own.</param>
    /// <param name="counts">A number for each group.</param>
    public void Count(ReadOnlySpan<ulong> documents, bool others, ReadOnlySpan<int> groups, Span<int> counts)
    {
        switch (_width)
        {
            case 1: Count(Cells, documents, others, groups, counts); break;
            case 2: Count(MemoryMarshal.Cast<byte, ushort>(Cells), documents, others, groups, counts); break;
            default: Count(MemoryMarshal.Cast<byte, uint>(Cells), documents, others, groups, counts); break;
        }
    }

    private void Count<T>(ReadOnlySpan<T> cells, ReadOnlySpan<ulong> documents, bool others, ReadOnlySpan<int> groups, Span<int> counts) where T : unmanaged, IBinaryInteger<T>
    {
        var flip = others ? ulong.MaxValue : 0;
        var words = (int)(((long)_documents + 63) / 64);
        for (var i = 0; i < words; i++)
        {
            var word = documents[i] ^ flip;
            if (i == words - 1) word &= Bits.LastWord(_documents);
            if (word == 0) continue;
            if (!groups.IsEmpty || Shape == CellShape.ListsWithRepeats) CountGroups(cells, i << 6, word, groups, counts);
            else if (Shape == CellShape.One) CountOnes(cells, i << 6, word, counts);
            else CountLists(cells, i << 6, word, counts);
        }
    }

    private void CountOnes<T>(ReadOnlySpan<T> cells, int first, ulong word, Span<int> counts) where T : unmanaged, IBinaryInteger<T>
    {
        for (; word != 0; word &= word - 1)
        {
            var value = uint.CreateTruncating(cells[first + BitOperations.TrailingZeroCount(word)]);
            if (value < (uint)counts.Length) counts[(int)value]++;
            else if (value != (uint)_values) throw Damaged();
        }
    }

    private void CountLists<T>(ReadOnlySpan<T> cells, int first, ulong word, Span<int> counts) where T : unmanaged, IBinaryInteger<T>
    {
        var starts = Starts;
        for (; word != 0; word &= word - 1)
        {
            var document = first + BitOperations.TrailingZeroCount(word);
            var (start, end) = (starts[document], starts[document + 1]);
            if ((uint)start > (uint)end || (uint)end > (uint)cells.Length) throw Damaged();
            for (var cell = start; cell < end; cell++)
            {
                var value = uint.CreateTruncating(cells[cell]);
                if (value >= (uint)counts.Length) throw Damaged();
                counts[(int)value]++;
            }
        }
    }

    /// <summary>Counts a document once for a group, whatever its shape.</summary>
    private void CountGroups<T>(ReadOnlySpan<T> cells, int first, ulong word, ReadOnlySpan<int> groups, Span<int> counts) where T : unmanaged, IBinaryInteger<T>
    {
        for (; word != 0; word &= word - 1)
        {
            var (start, end) = Range(first + BitOperations.TrailingZeroCount(word));
            for (var cell = start; cell < end; cell++)
            {
                var value = Cell(cell);
                if (value < 0) continue;
                var group = groups.IsEmpty ? value : groups[value];
                if (IsNew(cells[start..cell], group, groups)) counts[group]++;
            }
        }
    }

    private static bool IsNew<T>(ReadOnlySpan<T> before, int group, ReadOnlySpan<int> groups) where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var cell in before)
        {
            var value = int.CreateTruncating(cell);
            if ((groups.IsEmpty ? value : groups[value]) == group) return false;
        }
        return true;
    }
}
