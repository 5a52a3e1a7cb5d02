using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Relais.Engine.Storage;

/// <summary>
/// A run of bytes of a segment, in mapped or in owned memory. Every access is bounds-checked through <see cref="Span"/>; the memory lives as long as something refers to the section.
/// </summary>
internal sealed unsafe class Section
{
    private readonly byte* _start;
    private readonly object _owner;

    /// <summary>Bytes that <paramref name="owner"/> keeps from moving and from being freed for as long as it is referred to.</summary>
    public Section(byte* start, int length, object owner)
    {
        _start = start;
        Length = length;
        _owner = owner;
    }

    /// <summary>The bytes of an array.</summary>
    public static Section Of(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned, 0);
        return new Section((byte*)Unsafe.AsPointer(ref pinned[0]), bytes.Length, pinned);
    }

    /// <summary>Number of bytes.</summary>
    public int Length { get; }

    /// <summary>The bytes; not to be used once the section itself may have been collected.</summary>
    public ReadOnlySpan<byte> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_start, Length);
    }

    /// <summary>A part of it.</summary>
    /// <exception cref="InvalidDataException">It would reach out of the section: the bytes contradict themselves.</exception>
    public Section Slice(long start, long length)
    {
        if (start < 0 || length < 0 || start > Length - length) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A part [{start}, +{length}) lies outside of a section of {Length} bytes."));
        return new Section(_start + start, (int)length, _owner);
    }

    /// <summary>The little-endian number there.</summary>
    /// <exception cref="InvalidDataException">It lies outside of the section.</exception>
    public int Int32(int at) => (uint)at <= Length - 4L ? BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(_start + at, 4)) : throw Outside();

    /// <summary>The little-endian number there.</summary>
    /// <exception cref="InvalidDataException">It lies outside of the section.</exception>
    public long Int64(int at) => (uint)at <= Length - 8L ? BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(_start + at, 8)) : throw Outside();

    private static InvalidDataException Outside() => new("A number of a section would lie outside of it.");
}
