using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Query.Execution;

/// <summary>Looks into short lists of rising numbers.</summary>
internal static class Rising
{
    /// <summary>The first number of a rising list that is not below another, eight at a time; the list's length when there is none.</summary>
    /// <param name="rising">The list.</param>
    /// <param name="least">The other number.</param>
    /// <param name="from">Where to begin: all before are below.</param>
    public static int FirstFrom(ReadOnlySpan<int> rising, int least, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(rising);
        var wanted = Vector256.Create(least);
        for (; from <= rising.Length - Vector256<int>.Count; from += Vector256<int>.Count)
        {
            var below = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)from), wanted).ExtractMostSignificantBits();
            if (below != 0xFF) return from + int.TrailingZeroCount(~(int)below);
        }
        while (from < rising.Length && rising[from] < least) from++;
        return from;
    }
}
