using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relais.Engine.Storage;

/// <summary>
/// CRC-32C (Castagnoli), which processors compute by themselves. Source: RFC 3720, appendix B.4. Checksums of parts are joined by multiplying in the field of the polynomial, as a checksum is
/// linear: M. Adler, <c>crc32_combine</c>, zlib.
/// </summary>
internal static class Checksum
{
    /// <summary>The polynomial, lowest power in the highest bit.</summary>
    private const uint Polynomial = 0x82F63B78;

    /// <summary>The power 0 of x.</summary>
    private const uint One = 1u << 31;

    /// <summary>Words of eight bytes in a lane. The processor begins the checksum of another lane while it waits for that of the first: three at once take as long as one.</summary>
    private const int LaneWords = 1 << 10;

    /// <summary>What moves a checksum past the bytes of a lane.</summary>
    private static readonly uint _pastLane = Past(LaneWords * 8L);

    /// <summary>Of these bytes, after others whose checksum is <paramref name="before"/>.</summary>
    // A cold process checks a hundred megabytes with it before anything else: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (; words.Length >= 3 * LaneWords; words = words[(3 * LaneWords)..])
        {
            var (second, third) = (0u, 0u);
            var lane1 = words[..LaneWords];
            var lane2 = words.Slice(LaneWords, LaneWords);
            var lane3 = words.Slice(2 * LaneWords, LaneWords);
            for (var i = 0; i < lane1.Length; i++)
            {
                crc = BitOperations.Crc32C(crc, Little(lane1[i]));
                second = BitOperations.Crc32C(second, Little(lane2[i]));
                third = BitOperations.Crc32C(third, Little(lane3[i]));
            }
            crc = Times(Times(crc, _pastLane) ^ second, _pastLane) ^ third;
        }
        foreach (var word in words) crc = BitOperations.Crc32C(crc, Little(word));
        foreach (var value in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }

    /// <summary>Of bytes whose checksum is <paramref name="first"/> and the <paramref name="length"/> bytes after them, whose checksum is <paramref name="second"/>.</summary>
    public static uint Join(uint first, uint second, long length) => Times(first, Past(length)) ^ second;

    /// <summary>x to the power of eight times <paramref name="bytes"/>, by squaring.</summary>
    private static uint Past(long bytes)
    {
        var (result, square) = (One, One >> 8);
        for (; bytes > 0; bytes >>= 1)
        {
            if ((bytes & 1) != 0) result = Times(result, square);
            square = Times(square, square);
        }
        return result;
    }

    /// <summary>The product modulo the polynomial.</summary>
    private static uint Times(uint a, uint b)
    {
        var product = 0u;
        for (var bit = One; bit != 0; bit >>= 1)
        {
            if ((a & bit) != 0) product ^= b;
            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }
        return product;
    }

    private static ulong Little(ulong word) => BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
}
