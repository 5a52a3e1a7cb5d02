using System.Numerics;

namespace Relais.Engine.Query.Execution;

/// <summary>Documents that have a word with a certain beginning. How often says little of a mere beginning: once is as good as ten times.</summary>
internal sealed class SetLeaf(ulong[] documents, FieldStatistics field, Storage.Segments.Space space, float weight) : Leaf
{
    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits)
    {
        var norms = space.Norms;
        var words = documents.AsSpan(from / 64, (to - from + 63) / 64);
        for (var word = 0; word < words.Length; word++)
        {
            into.Bits[word] |= words[word];
            if (!withScores) continue;
            for (var bits = words[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) | BitOperations.TrailingZeroCount(bits);
                into.Scores[at] += Bm25.Score(weight, frequency: 1, field.NormInverses[norms[from + at]]);
            }
        }
    }

    /// <inheritdoc/>
    public override float HighestScore(int from, int to) => weight;
}
