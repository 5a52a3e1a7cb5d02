using System.Buffers.Binary;
using System.Text;

namespace Relais.Engine.Index;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Checksums were compared before, so anything unexpected here is an <see cref="InvalidDataException"/>.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes, int at = 0)
{
    private int _at = at;

    public bool AtEnd => _at == bytes.Length;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return (int)value;
        }
        throw new InvalidDataException("A number does not end.");
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    public ReadOnlyMemory<byte> Bytes()
    {
        var length = Number();
        Take(length);
        return bytes.Slice(_at - length, length);
    }

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Count()];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }

    /// <summary>A number of items, each of which takes one byte at least: a count that cannot be true is refused before memory is taken for it.</summary>
    private int Count()
    {
        var count = Number();
        if (count < 0 || count > bytes.Length - _at) throw new InvalidDataException("A list is longer than its section.");
        return count;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > bytes.Length - _at) throw new InvalidDataException("A section ends too early.");
        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }
}
