using System.Runtime.InteropServices;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>Reads which documents have each value, in place, as a <see cref="ListsWriter"/> wrote it.</summary>
internal sealed class ColumnLists
{
    private const int HeaderLength = 8;

    private readonly Section _section;
    private readonly ListLayout _layout;
    private readonly int _values;
    private readonly int _bitmaps;

    /// <summary>Opens the lists of a column: no list is looked at.</summary>
    /// <exception cref="InvalidDataException">The section does not hold that.</exception>
    public ColumnLists(Section section, int documents, int values)
    {
        if (section.Length < HeaderLength) throw Damaged();
        _section = section;
        _layout = new ListLayout(documents);
        _values = values;
        _bitmaps = section.Int32(0);
        Entries = section.Int32(4);
        if (values < 0 || _bitmaps < 0 || _bitmaps > values || Entries < 0) throw Damaged();
        if (HeaderLength + 8L * values + _bitmaps * _layout.BitmapBytes + (long)Entries * _layout.EntryBytes > section.Length) throw Damaged();
    }

    /// <summary>For each value, how many documents have it.</summary>
    public ReadOnlySpan<int> Totals => Ints(HeaderLength);

    /// <summary>Words of all bitmaps together.</summary>
    public long Words => (long)_bitmaps * _layout.Words;

    /// <summary>Entries of all lists together.</summary>
    public int Entries { get; }

    private ReadOnlySpan<int> Starts => Ints(HeaderLength + 4 * _values);

    /// <summary>Adds the documents that have a value.</summary>
    public void OrInto(int value, Span<ulong> bits)
    {
        var own = Own(Totals[value], Starts[value]);
        if (_layout.IsBitmap(Totals[value])) Bits.Or(Bitmap(own), bits);
        else if (_layout.EntryBytes == 2) Or(MemoryMarshal.Cast<byte, ushort>(own), bits);
        else Or(MemoryMarshal.Cast<byte, int>(own), bits);
    }

    /// <summary>For each value, how many documents of a set have it.</summary>
    public void Count(ReadOnlySpan<ulong> documents, Span<int> counts)
    {
        var totals = Totals;
        var starts = Starts;
        counts = counts[.._values];
        for (var value = 0; value < counts.Length; value++)
        {
            var own = Own(totals[value], starts[value]);
            counts[value] = _layout.IsBitmap(totals[value]) ? Bits.CountShared(MemoryMarshal.Cast<byte, ulong>(own), documents)
                : _layout.EntryBytes == 2 ? Shared(MemoryMarshal.Cast<byte, ushort>(own), documents)
                : Shared(MemoryMarshal.Cast<byte, int>(own), documents);
        }
    }

    private void Or(ReadOnlySpan<ushort> list, Span<ulong> bits)
    {
        foreach (int document in list) bits[Checked(document) >> 6] |= 1UL << document;
    }

    private void Or(ReadOnlySpan<int> list, Span<ulong> bits)
    {
        foreach (var document in list) bits[Checked(document) >> 6] |= 1UL << document;
    }

    private int Shared(ReadOnlySpan<ushort> list, ReadOnlySpan<ulong> documents)
    {
        var sum = 0;
        foreach (int document in list) sum += (int)(documents[Checked(document) >> 6] >> document) & 1;
        return sum;
    }

    private int Shared(ReadOnlySpan<int> list, ReadOnlySpan<ulong> documents)
    {
        var sum = 0;
        foreach (var document in list) sum += (int)(documents[Checked(document) >> 6] >> document) & 1;
        return sum;
    }

    private int Checked(int document) => (uint)document < (uint)_layout.Documents ? document : throw Damaged();

    /// <summary>A bitmap, of which nothing may stand after the last document.</summary>
    private ReadOnlySpan<ulong> Bitmap(ReadOnlySpan<byte> own)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(own);
        return (words[^1] & ~Bits.LastWord(_layout.Documents)) == 0 ? words : throw Damaged();
    }

    private ReadOnlySpan<byte> Own(int total, int start)
    {
        if (total < 0 || total > _layout.Documents) throw Damaged();
        var length = _layout.IsBitmap(total) ? _layout.BitmapBytes : (long)total * _layout.EntryBytes;
        var all = _section.Span[(HeaderLength + 8 * _values)..];
        return start >= 0 && start + length <= all.Length ? all.Slice(start, (int)length) : throw Damaged();
    }

    private ReadOnlySpan<int> Ints(int start) => MemoryMarshal.Cast<byte, int>(_section.Span.Slice(start, 4 * _values));

    private static InvalidDataException Damaged() => new("The lists of documents of a column contradict themselves.");
}
