using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Relais.Engine.Storage;

/// <summary>Appends the bytes of one section to a stream, counting and checksumming them on the way, or gathers bytes in memory. Numbers are little-endian.</summary>
internal sealed class SectionWriter
{
    private readonly Stream? _to;
    private byte[] _buffer;
    private int _used;
    private long _flushed;

    /// <summary>Writes to a stream, which has everything only after <see cref="Flush"/>.</summary>
    public SectionWriter(Stream to)
    {
        _to = to;
        _buffer = new byte[1 << 16];
    }

    /// <summary>Gathers in memory, to be used again and again: see <see cref="Written"/> and <see cref="Clear"/>.</summary>
    public SectionWriter() => _buffer = new byte[1 << 10];

    /// <summary>Of a writer in memory, the bytes gathered; good until something is written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _used);

    /// <summary>Of a writer in memory, forgets the bytes gathered and keeps the room.</summary>
    public void Clear() => _used = 0;

    /// <summary>Bytes written so far, hence where the next one goes in the section.</summary>
    public long Position => _flushed + _used;

    /// <summary>Of all bytes written; to be asked after <see cref="Flush"/>.</summary>
    public uint Checksum { get; private set; }

    public void Byte(byte value)
    {
        Room(1);
        _buffer[_used++] = value;
    }

    public void Int32(int value)
    {
        Room(4);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(_used), value);
        _used += 4;
    }

    public void Int64(long value)
    {
        Room(8);
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), value);
        _used += 8;
    }

    /// <summary>Seven bits a byte, lowest first, the high bit set on all but the last (LEB128).</summary>
    public void VarInt(uint value)
    {
        Room(5);
        for (; value >= 0x80; value >>= 7) _buffer[_used++] = (byte)(value | 0x80);
        _buffer[_used++] = (byte)value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            Room(_to is null ? bytes.Length : 1);
            var taken = Math.Min(bytes.Length, _buffer.Length - _used);
            bytes[..taken].CopyTo(_buffer.AsSpan(_used));
            _used += taken;
            bytes = bytes[taken..];
        }
    }

    /// <summary>The numbers one after another, 32 bits each.</summary>
    public void Int32s(ReadOnlySpan<int> values)
    {
        if (BitConverter.IsLittleEndian) Bytes(MemoryMarshal.AsBytes(values));
        else foreach (var value in values) Int32(value);
    }

    /// <summary>UTF-8 with its length in bytes before it.</summary>
    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        VarInt((uint)bytes.Length);
        Bytes(bytes);
    }

    /// <summary>Zeros up to a multiple of a power of two.</summary>
    public void Align(int to)
    {
        while ((Position & (to - 1)) != 0) Byte(0);
    }

    /// <summary>Gives to the stream what it does not have yet.</summary>
    public void Flush()
    {
        if (_to is null) return;
        Checksum = Storage.Checksum.Of(_buffer.AsSpan(0, _used), Checksum);
        _to.Write(_buffer, 0, _used);
        _flushed += _used;
        _used = 0;
    }

    private void Room(int bytes)
    {
        if (bytes <= _buffer.Length - _used) return;
        if (_to is null) Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, checked(_used + bytes)));
        else Flush();
    }
}
