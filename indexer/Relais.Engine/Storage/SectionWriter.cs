using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Relais.Engine.Storage;

/// <summary>Appends the bytes of one section to a stream, counting and checksumming them on the way. Numbers are little-endian.</summary>
internal sealed class SectionWriter(Stream to) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;
    private long _flushed;

    /// <summary>Bytes written so far, hence where the next one goes in the section.</summary>
    public long Position => _flushed + _used;

    /// <summary>Of all bytes written; to be asked after <see cref="Flush"/>.</summary>
    public uint Checksum { get; private set; }

    public void Byte(byte value)
    {
        if (_used == _buffer.Length) Flush();
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
            if (_used == _buffer.Length) Flush();
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

    public void Flush()
    {
        Checksum = Storage.Checksum.Of(_buffer.AsSpan(0, _used), Checksum);
        to.Write(_buffer, 0, _used);
        _flushed += _used;
        _used = 0;
    }

    public void Dispose() => Flush();

    private void Room(int bytes)
    {
        if (_used + bytes > _buffer.Length) Flush();
    }
}
