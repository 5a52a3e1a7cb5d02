using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relais.Engine.Storage;

/// <summary>CRC-32C (Castagnoli), which processors compute by themselves. Source: RFC 3720, appendix B.4.</summary>
internal static class Checksum
{
    /// <summary>Of these bytes, after others whose checksum is <paramref name="before"/>.</summary>
    // A cold process checks a hundred megabytes with it before anything else: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        foreach (var value in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
