using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

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
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
