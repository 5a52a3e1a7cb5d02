using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Relais.Engine.Index;

/// <summary>Writes the few shapes that a section is made of: variable-length numbers, text, bytes. Little-endian throughout.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>Seven bits a byte, lowest first, the top bit set on all but the last.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) Put((byte)(rest | 0x80));
        Put((byte)rest);
    }

    public void Long(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void Single(float value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _bytes.Write(value);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    private void Put(byte value) => _bytes.Write([value]);
}
