namespace Relais.Engine.Indexing;

/// <summary>
/// Some hundred thousand tokens of a space, sorted by term. Small enough for the sort to stay in the processor's caches; a segment's postings are put together from all batches, term by term.
/// </summary>
/// <param name="ends">For each term number, where its tokens end; they begin where those of the term before end.</param>
/// <param name="tokens">Document by arrival in the upper half, <see cref="Place"/> in the lower.</param>
internal sealed class TokenBatch(int[] ends, ulong[] tokens)
{
    /// <summary>The tokens of a term, in the order in which they came.</summary>
    public ReadOnlySpan<ulong> Of(int term)
    {
        if (term >= ends.Length) return [];
        var start = term == 0 ? 0 : ends[term - 1];
        return tokens.AsSpan(start, ends[term] - start);
    }

    /// <summary>Sorts by counting.</summary>
    /// <param name="terms">Term of each token.</param>
    /// <param name="tokens">Document and place of each token.</param>
    /// <param name="termCount">Terms are below this.</param>
    public static TokenBatch Of(ReadOnlySpan<int> terms, ReadOnlySpan<ulong> tokens, int termCount)
    {
        var next = new int[termCount + 1];
        foreach (var term in terms) next[term + 1]++;
        for (var term = 0; term < termCount; term++) next[term + 1] += next[term];
        var sorted = GC.AllocateUninitializedArray<ulong>(tokens.Length);
        for (var i = 0; i < terms.Length; i++) sorted[next[terms[i]]++] = tokens[i];
        // Each start has moved on to its end.
        return new TokenBatch(next[..termCount], sorted);
    }
}
