namespace Relais.Engine.Query.Execution;

/// <summary>Documents found beforehand, with their frequencies: phrases, and words of several forms.</summary>
internal sealed class ListLeaf(int[] documents, int[] frequencies, FieldStatistics field, Storage.Segments.Space space, float weight) : Leaf
{
    private int _next;

    /// <inheritdoc/>
    public override float Most => weight;

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits)
    {
        var norms = space.Norms;
        while (_next < documents.Length && documents[_next] < from) _next++;
        for (; _next < documents.Length && documents[_next] < to; _next++)
        {
            var at = documents[_next] - from;
            into.Bits[at >> 6] |= 1UL << at;
            if (withScores) into.Scores[at] += Bm25.Score(weight, frequencies[_next], field.NormInverses[norms[documents[_next]]]);
        }
    }

    /// <inheritdoc/>
    public override float HighestScore(int from, int to) => Most;
}
