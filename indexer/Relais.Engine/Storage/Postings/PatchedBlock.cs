using System.Numerics;
using System.Runtime.CompilerServices;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Numbers packed at the width that suits most of them; the high bits of the others follow as exceptions. A full block is laid out for vectors, a shorter run bit after bit.
/// Source: M. Zukowski et al., "Super-Scalar RAM-CPU Cache Compression", ICDE 2006 (PFOR). Layout: width (1 byte), number of exceptions (1 byte), packed bits, then for each exception its
/// place (1 byte) and its high bits (variable-length).
/// </summary>
internal static class PatchedBlock
{
    /// <summary>Shorter runs are written as variable-length numbers: the two bytes of header would cost more.</summary>
    private const int ShortestRun = 5;

    /// <summary>Appends up to 128 numbers, none negative.</summary>
    [SkipLocalsInit]
    public static void Write(ReadOnlySpan<int> values, SectionWriter to)
    {
        if (values.Length < ShortestRun)
        {
            foreach (var value in values) to.VarInt((uint)value);
            return;
        }
        var width = BestWidth(values);
        var bytes = values.Length == BlockPacking.Size ? BlockPacking.Bytes(width) : ((values.Length * width) + 7) / 8;
        Span<byte> packed = stackalloc byte[BlockPacking.Bytes(32)];
        packed[..bytes].Clear();
        if (values.Length == BlockPacking.Size)
        {
            BlockPacking.Pack(values, width, packed);
        }
        else
        {
            for (var i = 0; i < values.Length; i++) PutBits(packed, i * width, width, (uint)values[i]);
        }
        to.Byte((byte)width);
        to.Byte((byte)CountAbove(values, width));
        to.Bytes(packed[..bytes]);
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsAbove(values[i], width)) continue;
            to.Byte((byte)i);
            to.VarInt((uint)values[i] >> width);
        }
    }

    /// <summary>Reads what was written, and moves the reader behind it.</summary>
    /// <param name="from">Stands at the run.</param>
    /// <param name="to">As many places as numbers were written; 128 at least for a full block.</param>
    /// <exception cref="InvalidDataException">The bytes are no such run.</exception>
    public static void Read(ref SectionReader from, Span<int> to)
    {
        if (to.Length < ShortestRun)
        {
            for (var i = 0; i < to.Length; i++) to[i] = (int)from.VarInt();
            return;
        }
        var width = from.Byte();
        if (width > 32) throw new InvalidDataException("A block of numbers has an impossible width.");
        var exceptions = from.Byte();
        if (to.Length == BlockPacking.Size) BlockPacking.Unpack(from.Take(BlockPacking.Bytes(width)), width, to);
        else GetAll(from.Take(((to.Length * width) + 7) / 8), width, to);
        for (; exceptions > 0; exceptions--)
        {
            var place = from.Byte();
            if (place >= to.Length) throw new InvalidDataException("A block of numbers has an exception out of place.");
            to[place] |= (int)(from.VarInt() << width);
        }
    }

    private static int BestWidth(ReadOnlySpan<int> values)
    {
        Span<int> byWidth = stackalloc int[33];
        byWidth.Clear();
        foreach (var value in values) byWidth[32 - BitOperations.LeadingZeroCount((uint)value)]++;
        var widest = 32;
        while (widest > 0 && byWidth[widest] == 0) widest--;

        var (best, bestBits) = (widest, widest * values.Length);
        var exceptions = 0;
        var exceptionBits = 0;
        for (var width = widest - 1; width >= 0; width--)
        {
            exceptions += byWidth[width + 1];
            exceptionBits = 0;
            for (var above = width + 1; above <= widest; above++) exceptionBits += byWidth[above] * (8 + (((above - width + 6) / 7) * 8));
            if (exceptions > BlockPacking.Size / 4) break;
            if ((width * values.Length) + exceptionBits < bestBits) (best, bestBits) = (width, (width * values.Length) + exceptionBits);
        }
        return best;
    }

    private static int CountAbove(ReadOnlySpan<int> values, int width)
    {
        var above = 0;
        foreach (var value in values) above += IsAbove(value, width) ? 1 : 0;
        return above;
    }

    private static bool IsAbove(int value, int width) => width < 32 && (uint)value >> width != 0;

    private static void PutBits(Span<byte> to, int bit, int width, uint value)
    {
        for (var left = width; left > 0;)
        {
            var room = 8 - (bit & 7);
            var taken = Math.Min(room, left);
            to[bit >> 3] |= (byte)((value & ((1u << taken) - 1)) << (bit & 7));
            value >>= taken;
            bit += taken;
            left -= taken;
        }
    }

    private static void GetAll(ReadOnlySpan<byte> from, int width, Span<int> to)
    {
        ulong pending = 0;
        var bits = 0;
        var at = 0;
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        for (var i = 0; i < to.Length; i++)
        {
            for (; bits < width; bits += 8) pending |= (ulong)from[at++] << bits;
            to[i] = (int)((uint)pending & mask);
            pending >>= width;
            bits -= width;
        }
    }
}
