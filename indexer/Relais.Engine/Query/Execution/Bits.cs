using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Query.Execution;

/// <summary>Sets of documents, 64 to a word.</summary>
internal static class Bits
{
    /// <summary>How many documents are in both sets; null stands for all.</summary>
    public static int CountAnd(ReadOnlySpan<ulong> set, ulong[]? other)
    {
        var count = 0;
        for (var word = 0; word < set.Length; word++) count += BitOperations.PopCount(other is null ? set[word] : set[word] & other[word]);
        return count;
    }

    /// <summary>Keeps in a set what is in another one too.</summary>
    public static void And(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        var i = 0;
        ref var own = ref MemoryMarshal.GetReference(set);
        ref var others = ref MemoryMarshal.GetReference(other);
        for (; i <= set.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.LoadUnsafe(ref own, (nuint)i) & Vector256.LoadUnsafe(ref others, (nuint)i)).StoreUnsafe(ref own, (nuint)i);
        for (; i < set.Length; i++) set[i] &= other[i];
    }
}
