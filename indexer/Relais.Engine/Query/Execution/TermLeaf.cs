using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Query.Execution;

/// <summary>One term: its postings are scored block by block as the windows reach them, and blocks that promise too little are stepped over.</summary>
/// <param name="postings">Of the term.</param>
/// <param name="field">Of the place.</param>
/// <param name="space">Of the segment.</param>
/// <param name="weight">Of the term: what a document scores at most.</param>
/// <param name="buffer">Room for the scores of a block, used by nobody else meanwhile.</param>
internal sealed class TermLeaf(PostingsCursor postings, FieldStatistics field, Storage.Segments.Space space, float weight, int[] buffer) : Leaf
{
    private int _block;
    private int _scored = -1;

    private Span<float> Scores => MemoryMarshal.Cast<int, float>(buffer.AsSpan());

    /// <inheritdoc/>
    public override float Most => weight;

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits)
    {
        _block = postings.Find(from, _block);
        for (; _block < postings.BlockCount; _block++)
        {
            var isPoor = withScores && atLeast > 0 && postings.HasDirectory && postings.HighestScore(_block, weight, field.NormInverses) < atLeast;
            if (isPoor && !withBits)
            {
                if (postings.LastDocument(_block) >= to) return;
                continue;
            }
            postings.Load(_block);
            if (postings.Documents[^1] < from) continue;
            if (postings.Documents[0] >= to) return;
            if (withScores && !isPoor) Score();
            if (withScores && !isPoor) AddScores(from, to, into);
            else AddBits(from, to, into.Bits);
            if (postings.Documents[^1] >= to) return;
        }
    }

    /// <inheritdoc/>
    public override float HighestScore(int from, int to)
    {
        if (!postings.HasDirectory) return weight;
        var highest = 0f;
        for (var block = postings.Find(from, _block); block < postings.BlockCount; block++)
        {
            highest = Math.Max(highest, postings.HighestScore(block, weight, field.NormInverses));
            if (postings.LastDocument(block) >= to - 1) break;
        }
        return highest;
    }

    private void AddScores(int from, int to, ScoreWindow into)
    {
        var documents = postings.Documents;
        var own = Scores;
        var scores = into.Scores;
        var (first, end) = Inside(documents, from, to);
        for (var i = first; i < end; i++) scores[documents[i] - from] += own[i];
        AddBits(documents[first..end], from, into.Bits);
    }

    private void AddBits(int from, int to, ulong[] bits)
    {
        var (first, end) = Inside(postings.Documents, from, to);
        AddBits(postings.Documents[first..end], from, bits);
    }

    private static (int First, int End) Inside(ReadOnlySpan<int> documents, int from, int to)
    {
        var first = documents[0] >= from ? 0 : Rising.FirstFrom(documents, from, 0);
        return (first, documents[^1] < to ? documents.Length : Rising.FirstFrom(documents, to, first));
    }

    /// <summary>Bits of one word are gathered first: one after the other, each would wait until the one before is written.</summary>
    private static void AddBits(ReadOnlySpan<int> documents, int from, ulong[] bits)
    {
        var (word, gathered) = (0, 0UL);
        foreach (var document in documents)
        {
            var at = document - from;
            if (at >> 6 != word)
            {
                bits[word] |= gathered;
                (word, gathered) = (at >> 6, 0);
            }
            gathered |= 1UL << at;
        }
        bits[word] |= gathered;
    }

    /// <summary>Scores of the whole block: norms are gathered one by one, the divisions are made eight at a time.</summary>
    private void Score()
    {
        if (_scored == postings.Loaded) return;
        _scored = postings.Loaded;
        var documents = postings.Documents;
        var frequencies = postings.Frequencies();
        var lengths = space.Norms;
        ReadOnlySpan<float> inverses = field.NormInverses;
        var scores = Scores;
        for (var i = 0; i < documents.Length; i++) scores[i] = frequencies[i] * inverses[lengths[documents[i]]];

        ref var first = ref MemoryMarshal.GetReference(scores);
        var weights = Vector256.Create(weight);
        for (nuint i = 0; i < BlockPacking.Size; i += (nuint)Vector256<float>.Count)
        {
            var parts = Vector256.LoadUnsafe(ref first, i);
            (weights - (weights / (Vector256<float>.One + parts))).StoreUnsafe(ref first, i);
        }
    }
}
