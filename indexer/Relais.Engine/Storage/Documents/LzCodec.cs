using System.Runtime.Intrinsics;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Blocks in the LZ4 format: runs of literal bytes between copies of bytes at most 65,535 back, which may reach into a dictionary that stands before the block.
/// Source: the LZ4 block format description, 2022-07-31.
/// </summary>
internal static class LzCodec
{
    /// <summary>Shortest copy there can be.</summary>
    public const int ShortestCopy = 4;

    /// <summary>Furthest back a copy can reach.</summary>
    public const int Furthest = ushort.MaxValue;

    private const int Vector = 16;

    /// <summary>Most bytes that so many bytes are compressed to.</summary>
    public static int MaxLength(int length) => checked(length + length / 255 + 16);

    /// <summary>Most bytes that a block of so many bytes can say: one byte of a length stands for 255.</summary>
    public static long MaxDecompressed(int length) => length * 255L;

    /// <summary>Fills <paramref name="to"/> exactly.</summary>
    /// <exception cref="InvalidDataException">The block is not one of that length with that dictionary.</exception>
    public static void Decompress(ReadOnlySpan<byte> from, ReadOnlySpan<byte> dictionary, Span<byte> to)
    {
        int read = 0, written = 0;
        while (true)
        {
            if (read >= from.Length) throw Damaged();
            var token = from[read++];
            var literals = token >> 4;
            if (literals == 15) literals += Extension(from, ref read);
            if (literals > from.Length - read || literals > to.Length - written) throw Damaged();
            Copy(from, read, literals, to, written);
            read += literals;
            written += literals;
            if (read == from.Length) break;

            if (from.Length - read < 2) throw Damaged();
            var back = from[read] | from[read + 1] << 8;
            read += 2;
            var length = token & 15;
            if (length == 15) length += Extension(from, ref read);
            length += ShortestCopy;
            if (back == 0 || back - written > dictionary.Length || length > to.Length - written) throw Damaged();

            var before = Math.Min(back - written, length);
            if (before > 0)
            {
                Copy(dictionary, dictionary.Length - (back - written), before, to, written);
                written += before;
                length -= before;
                if (length == 0) continue;
            }
            if (back >= length) Copy(to, written - back, length, to, written);
            else Repeat(to, written, back, length);
            written += length;
        }
        if (written != to.Length) throw Damaged();
    }

    /// <summary>Most runs are shorter than a vector: where there is room, a whole one is copied, and what it writes too much is written over later.</summary>
    private static void Copy(ReadOnlySpan<byte> from, int start, int length, Span<byte> to, int at)
    {
        if (length <= Vector && from.Length - start >= Vector && to.Length - at >= Vector) Vector128.Create(from.Slice(start, Vector)).CopyTo(to[at..]);
        else from.Slice(start, length).CopyTo(to[at..]);
    }

    /// <summary>A copy that overlaps what it writes: the last <paramref name="back"/> bytes again and again.</summary>
    private static void Repeat(Span<byte> to, int at, int back, int length)
    {
        for (var end = at + length; at < end; at++) to[at] = to[at - back];
    }

    private static int Extension(ReadOnlySpan<byte> from, ref int read)
    {
        // 255 bytes for each byte there is cannot overflow below this length.
        if (from.Length > int.MaxValue / 256) throw Damaged();
        var sum = 0;
        while (read < from.Length)
        {
            var next = from[read++];
            sum += next;
            if (next != 255) return sum;
        }
        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("A compressed record contradicts itself.");
}
