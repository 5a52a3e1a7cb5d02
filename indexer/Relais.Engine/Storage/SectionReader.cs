using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Relais.Engine.Storage;

/// <summary>Reads what a <see cref="SectionWriter"/> wrote, in order.</summary>
/// <exception cref="InvalidDataException">From every method: the bytes contradict themselves.</exception>
internal ref struct SectionReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next byte is read.</summary>
    public int Position { get; private set; }

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsAtEnd => Position == _bytes.Length;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public uint VarInt()
    {
        // Nearly all are below 128.
        if ((uint)Position < (uint)_bytes.Length && _bytes[Position] is < 0x80 and var small)
        {
            Position++;
            return small;
        }
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw new InvalidDataException("A number of a section has no end.");
    }

    /// <summary>A number of things that follow, each of which takes a byte at least: more than there are bytes left cannot be.</summary>
    public int Count()
    {
        var count = VarInt();
        return count <= (uint)(_bytes.Length - Position) ? (int)count : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A section tells {count} things and has {_bytes.Length - Position} bytes left."));
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _bytes.Length - Position) throw new InvalidDataException("A section ends before what it tells.");
        var taken = _bytes.Slice(Position, length);
        Position += length;
        return taken;
    }

    public string Text() => Encoding.UTF8.GetString(Take(Count()));
}
