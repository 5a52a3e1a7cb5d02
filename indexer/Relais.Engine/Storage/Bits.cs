using System.Numerics;

namespace Relais.Engine.Storage;

/// <summary>Sets of documents, 64 to a word, the lowest bit first.</summary>
internal static class Bits
{
    /// <summary>How many documents two sets of the same length share.</summary>
    public static int CountShared(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        right = right[..left.Length];
        // Four sums, so that no addition waits for the one before.
        int a = 0, b = 0, c = 0, d = 0, i = 0;
        for (; i <= left.Length - 4; i += 4)
        {
            a += BitOperations.PopCount(left[i] & right[i]);
            b += BitOperations.PopCount(left[i + 1] & right[i + 1]);
            c += BitOperations.PopCount(left[i + 2] & right[i + 2]);
            d += BitOperations.PopCount(left[i + 3] & right[i + 3]);
        }
        for (; i < left.Length; i++) a += BitOperations.PopCount(left[i] & right[i]);
        return a + b + c + d;
    }

    /// <summary>How many documents a set has.</summary>
    public static int Count(ReadOnlySpan<ulong> set) => CountShared(set, set);

    /// <summary>Keeps in a set what is in another of the same length too.</summary>
    public static void And(ReadOnlySpan<ulong> other, Span<ulong> kept)
    {
        other = other[..kept.Length];
        var i = 0;
        for (; i <= kept.Length - Vector<ulong>.Count; i += Vector<ulong>.Count) (new Vector<ulong>(other[i..]) & new Vector<ulong>(kept[i..])).CopyTo(kept[i..]);
        for (; i < kept.Length; i++) kept[i] &= other[i];
    }

    /// <summary>Adds the documents of a set to another of the same length.</summary>
    public static void Or(ReadOnlySpan<ulong> from, Span<ulong> to)
    {
        to = to[..from.Length];
        var i = 0;
        for (; i <= to.Length - Vector<ulong>.Count; i += Vector<ulong>.Count) (new Vector<ulong>(from[i..]) | new Vector<ulong>(to[i..])).CopyTo(to[i..]);
        for (; i < to.Length; i++) to[i] |= from[i];
    }

    /// <summary>The bits of the last word that stand for documents.</summary>
    public static ulong LastWord(int documents) => (documents & 63) == 0 ? ulong.MaxValue : (1UL << documents) - 1;
}
