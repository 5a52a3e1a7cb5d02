using System.Numerics;
using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Query.Execution;

/// <summary>
/// Documents that have a word with a certain beginning. How often, and in how long a text, says little of a mere beginning: all of them score alike, so that a page can be filled
/// without looking at all.
/// </summary>
/// <param name="few">A bit for each document of the segment that has one of the rarer words.</param>
/// <param name="many">Postings of the commoner words, read as the windows reach them.</param>
/// <param name="score">Of every document.</param>
internal sealed class SetLeaf(ulong[] few, IReadOnlyList<PostingsCursor> many, float score) : Leaf
{
    private readonly int[] _blocks = new int[many.Count];
    private readonly ulong[] _found = new ulong[ScoreWindow.Words];

    /// <inheritdoc/>
    public override float Most => score;

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits)
    {
        if (withScores && !withBits && score < atLeast) return;
        var words = (to - from + 63) / 64;
        few.AsSpan(from / 64, words).CopyTo(_found);
        for (var i = 0; i < many.Count; i++) AddBits(i, from, to);
        for (var word = 0; word < words; word++)
        {
            into.Bits[word] |= _found[word];
            if (!withScores) continue;
            for (var bits = _found[word]; bits != 0; bits &= bits - 1) into.Scores[(word << 6) | BitOperations.TrailingZeroCount(bits)] += score;
        }
    }

    /// <inheritdoc/>
    public override float HighestScore(int from, int to) => Most;

    private void AddBits(int term, int from, int to)
    {
        var postings = many[term];
        for (var block = postings.Find(from, _blocks[term]); ; block++)
        {
            _blocks[term] = block;
            if (block == postings.BlockCount) return;
            postings.Load(block);
            foreach (var document in postings.Documents)
            {
                if (document < from) continue;
                if (document >= to) return;
                _found[(document - from) >> 6] |= 1UL << (document - from);
            }
        }
    }
}
