using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Packs 128 numbers at one width, four lanes at a time, so that a vector unpacks four of them in a few instructions. Source: D. Lemire and L. Boytsov, "Decoding billions of integers
/// per second through vectorization", 2015 (the layout that they call SIMD-BP128).
/// </summary>
internal static class BlockPacking
{
    /// <summary>Numbers in a block.</summary>
    public const int Size = 128;

    private const int Lanes = 4;
    private const int Rows = Size / Lanes;

    /// <summary>Bytes that a block takes at a width.</summary>
    public static int Bytes(int width) => width * Lanes * Rows / 8;

    /// <summary>Packs the low bits of 128 numbers.</summary>
    /// <param name="values">128 numbers.</param>
    /// <param name="width">Bits kept of each, 0 to 32.</param>
    /// <param name="to">At least <see cref="Bytes"/> places.</param>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> to)
    {
        if (width == 0) return;
        ref var source = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(values[..Size]));
        ref var target = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(to[..Bytes(width)]));
        var mask = Vector128.Create(Mask(width));
        var word = Vector128<uint>.Zero;
        nuint written = 0;
        for (int row = 0, bit = 0; row < Rows; row++)
        {
            var value = Vector128.LoadUnsafe(ref source, (nuint)row * Lanes) & mask;
            word |= value << bit;
            bit += width;
            if (bit < 32) continue;
            word.StoreUnsafe(ref target, written);
            written += Lanes;
            bit -= 32;
            word = bit == 0 ? Vector128<uint>.Zero : value >>> (width - bit);
        }
    }

    /// <summary>Unpacks 128 numbers.</summary>
    /// <param name="from">At least <see cref="Bytes"/> bytes.</param>
    /// <param name="width">As packed, 0 to 32.</param>
    /// <param name="to">At least 128 places.</param>
    /// <exception cref="InvalidDataException">The bytes end too early.</exception>
    public static void Unpack(ReadOnlySpan<byte> from, int width, Span<int> to)
    {
        if (width == 0)
        {
            to[..Size].Clear();
            return;
        }
        if (width > 32 || from.Length < Bytes(width) || to.Length < Size) throw new InvalidDataException("A block of numbers is not complete.");
        ref var source = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(from));
        ref var target = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(to));
        var mask = Vector128.Create(Mask(width));
        for (int row = 0, bit = 0; row < Rows; row++, bit += width)
        {
            var word = (nuint)(bit >> 5) * Lanes;
            var shift = bit & 31;
            var value = Vector128.LoadUnsafe(ref source, word) >>> shift;
            if (shift + width > 32) value |= Vector128.LoadUnsafe(ref source, word + Lanes) << (32 - shift);
            (value & mask).StoreUnsafe(ref target, (nuint)row * Lanes);
        }
    }

    private static uint Mask(int width) => width == 32 ? uint.MaxValue : (1u << width) - 1;
}
