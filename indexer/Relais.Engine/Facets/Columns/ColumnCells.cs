using System.Runtime.InteropServices;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>Reads what each document has, in place, as a <see cref="CellsWriter"/> wrote it.</summary>
internal sealed partial class ColumnCells
{
    private const int HeaderLength = 8;

    private readonly Section _section;
    private readonly int _documents;
    private readonly int _values;
    private readonly int _width;
    private readonly int _start;

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
        var start = HeaderLength + (Shape == CellShape.One ? 0 : 4 * (documents + 1L));
        if (start > section.Length) throw Damaged();
        _start = (int)start;
        Length = Shape == CellShape.One ? documents : section.Int32(_start - 4);
        if (Length < 0 || start + (long)Length * _width > section.Length) throw Damaged();
    }

    /// <summary>How many values the documents have.</summary>
    public CellShape Shape { get; }

    /// <summary>Cells of all documents together.</summary>
    public int Length { get; }

    private ReadOnlySpan<byte> Cells => _section.Span.Slice(_start, Length * _width);

    private ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_section.Span[HeaderLength.._start]);

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

    private (int Start, int End) Range(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documents, nameof(document));
        if (Shape == CellShape.One) return (document, document + 1);
        var starts = Starts;
        var (start, end) = (starts[document], starts[document + 1]);
        return start >= 0 && start <= end && end <= Length ? (start, end) : throw Damaged();
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
