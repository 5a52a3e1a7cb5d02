using System.Buffers.Binary;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Makes the dictionary of a segment: of each stretch of the sample, the piece whose runs of six bytes are the commonest in all of it, less those chosen already.
/// Source: Liao, Petri, Moffat and Wirth, "Effective Construction of Relative Lempel-Ziv Dictionaries", WWW 2016. The same sample always gives the same dictionary.
/// </summary>
internal static class DictionaryBuilder
{
    private const int PieceLength = 48;
    private const int RunLength = 6;
    private const int HashBits = 17;

    /// <summary>A dictionary of at most so many bytes; the sample itself when it is no longer.</summary>
    public static byte[] Build(ReadOnlySpan<byte> sample, int length)
    {
        if (sample.Length <= length || length < PieceLength) return sample[..Math.Min(sample.Length, length)].ToArray();
        var counts = new int[1 << HashBits];
        for (var place = 0; place <= sample.Length - RunLength; place++) counts[Hash(sample, place)]++;

        var pieces = length / PieceLength;
        var dictionary = new byte[pieces * PieceLength];
        for (var piece = 0; piece < pieces; piece++)
        {
            var start = (int)((long)sample.Length * piece / pieces);
            var end = (int)((long)sample.Length * (piece + 1) / pieces);
            var best = Best(sample, start, Math.Max(end, start + PieceLength), counts);
            sample.Slice(best, PieceLength).CopyTo(dictionary.AsSpan(piece * PieceLength));
            for (var place = best; place <= best + PieceLength - RunLength; place++) counts[Hash(sample, place)] = 0;
        }
        return dictionary;
    }

    /// <summary>Where the best piece of a stretch begins.</summary>
    private static int Best(ReadOnlySpan<byte> sample, int start, int end, int[] counts)
    {
        const int runs = PieceLength - RunLength + 1;
        end = Math.Min(end, sample.Length);
        var best = Math.Min(start, end - PieceLength);
        long sum = 0;
        for (var place = best; place < best + runs; place++) sum += counts[Hash(sample, place)];
        var highest = sum;
        for (var first = best + 1; first <= end - PieceLength; first++)
        {
            sum += counts[Hash(sample, first + runs - 1)] - counts[Hash(sample, first - 1)];
            if (sum > highest) (highest, best) = (sum, first);
        }
        return best;
    }

    private static uint Hash(ReadOnlySpan<byte> text, int place)
    {
        var run = BinaryPrimitives.ReadUInt32LittleEndian(text[place..]) | (ulong)BinaryPrimitives.ReadUInt16LittleEndian(text[(place + 4)..]) << 32;
        return (uint)(run * 0x9E3779B97F4A7C15 >> 64 - HashBits);
    }
}
