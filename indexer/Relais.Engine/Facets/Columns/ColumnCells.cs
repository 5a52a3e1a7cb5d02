using System.Numerics;
using System.Runtime.InteropServices;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>Reads what each document has, in place, as a <see cref="CellsWriter"/> wrote it.</summary>
internal sealed class ColumnCells
{
    private const int HeaderLength = 8;

    private readonly Section _section;
    private readonly int _documents;
    private readonly int _values;
    private readonly int _width;
    private readonly int _start;
    private readonly int _cells;

    /// <summary>Opens the cells of a column: no cell is looked at.</summary>
    /// <exception cref="InvalidDataException">The section does not hold that.</exception>
    public ColumnCells(Section section, int documents, int values)
    {
        if (section.Length < HeaderLength) throw Damaged();
        _section = section;
        _documents = documents;
        _values = values;
        _width = section.Int32(0);
        Shape = (CellShape)section.Int32(4);
        if (!Enum.IsDefined(Shape) || _width is not (1 or 2 or 4)) throw Damaged();
        var start = HeaderLength + (Shape == CellShape.One ? 0 : 4L * documents);
        if (start > section.Length) throw Damaged();
        _start = (int)start;
        _cells = Shape == CellShape.One ? documents : documents == 0 ? 0 : section.Int32(_start - 4);
        if (_cells < 0 || start + (long)_cells * _width > section.Length) throw Damaged();
    }

    /// <summary>How many values the documents have.</summary>
    public CellShape Shape { get; }

    /// <summary>Cells of all documents together.</summary>
    public int Length => _cells;

    private ReadOnlySpan<byte> Cells => _section.Span.Slice(_start, _cells * _width);

    private ReadOnlySpan<int> Ends => MemoryMarshal.Cast<byte, int>(_section.Span.Slice(HeaderLength, 4 * _documents));

    /// <summary>The first value of a document, or -1.</summary>
    public int First(int document)
    {
        var (start, end) = Range(document);
        return start == end ? -1 : Cell(start);
    }

    /// <summary>Adds the values of a document to a list, in the order given.</summary>
    public void Read(int document, List<int> to)
    {
        var (start, end) = Range(document);
        for (var cell = start; cell < end; cell++)
        {
            var value = Cell(cell);
            if (value >= 0) to.Add(value);
        }
    }

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

    /// <summary>Adds the documents that have a value of a range to a set.</summary>
    public void OrRange(int first, int end, Span<ulong> bits)
    {
        for (var document = 0; document < _documents; document++)
        {
            var (cell, last) = Range(document);
            var found = 0UL;
            for (; cell < last; cell++) found |= (uint)(Cell(cell) - first) < (uint)(end - first) ? 1UL : 0;
            bits[document >> 6] |= found << document;
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
            if (Shape == CellShape.One && groups.IsEmpty) CountOnes(cells, i << 6, word, counts);
            else CountLists(cells, i << 6, word, groups, counts);
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

    private void CountLists<T>(ReadOnlySpan<T> cells, int first, ulong word, ReadOnlySpan<int> groups, Span<int> counts) where T : unmanaged, IBinaryInteger<T>
    {
        var once = Shape == CellShape.ListsWithRepeats || !groups.IsEmpty;
        for (; word != 0; word &= word - 1)
        {
            var (start, end) = Range(first + BitOperations.TrailingZeroCount(word));
            for (var cell = start; cell < end; cell++)
            {
                var value = uint.CreateTruncating(cells[cell]);
                if (value >= (uint)_values)
                {
                    if (value == (uint)_values && Shape == CellShape.One) continue;
                    throw Damaged();
                }
                var group = groups.IsEmpty ? (int)value : groups[(int)value];
                if (!once || IsNew(cells[start..cell], group, groups)) counts[group]++;
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

    private (int Start, int End) Range(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documents, nameof(document));
        if (Shape == CellShape.One) return (document, document + 1);
        var ends = Ends;
        var start = document == 0 ? 0 : ends[document - 1];
        var end = ends[document];
        return start >= 0 && start <= end && end <= _cells ? (start, end) : throw Damaged();
    }

    /// <summary>The value of a cell, or -1.</summary>
    private int Cell(int cell)
    {
        var value = _width switch
        {
            1 => Cells[cell],
            2 => MemoryMarshal.Cast<byte, ushort>(Cells)[cell],
            _ => MemoryMarshal.Cast<byte, int>(Cells)[cell],
        };
        return (uint)value < (uint)_values ? value : value == _values && Shape == CellShape.One ? -1 : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The cells of a column contradict themselves.");
}
