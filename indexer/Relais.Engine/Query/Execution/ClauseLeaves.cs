namespace Relais.Engine.Query.Execution;

/// <summary>How one clause is matched in one segment: alternatives, each a sum over fields; a document has the clause when any leaf does, and the score of its best alternative.</summary>
internal sealed class ClauseLeaves(IReadOnlyList<Leaf[]> alternatives)
{
    /// <summary>The only leaf, when there is just one: its scores go where they belong without a detour.</summary>
    private readonly Leaf? _only = alternatives is [[var leaf]] ? leaf : null;

    /// <summary>True when no document of the segment can have the clause.</summary>
    public bool IsEmpty => alternatives.Count == 0;

    /// <summary>Adds the documents of a window: bits into <paramref name="found"/>, scores onto those of <paramref name="sum"/>.</summary>
    /// <param name="from">First document of the window.</param>
    /// <param name="to">After its last one.</param>
    /// <param name="found">Empty; takes the bits of this clause.</param>
    /// <param name="sum">Scores of all clauses so far; null when scores are not wanted.</param>
    /// <param name="spare">Empty, and left empty.</param>
    /// <param name="atLeast">Documents that this clause does not give so much may be left out, or be given no score.</param>
    /// <param name="withBits">True when no document may be left out.</param>
    public void Collect(int from, int to, ScoreWindow found, ScoreWindow? sum, ScoreWindow spare, float atLeast, bool withBits)
    {
        if (_only is not null && sum is not null)
        {
            // Bits land in the sum's window too; the caller counts only on those of each clause.
            sum.Bits.AsSpan().Clear();
            _only.Collect(from, to, sum, withScores: true, atLeast, withBits);
            sum.Bits.CopyTo(found.Bits, 0);
            return;
        }
        foreach (var alternative in alternatives)
        {
            if (!withBits && sum is not null && atLeast > 0 && HighestScore(alternative, from, to) < atLeast) continue;
            // The best alternative counts: what none of them gives enough is not enough. But of several fields, which are added up, each may give little.
            foreach (var leaf in alternative) leaf.Collect(from, to, spare, sum is not null, alternative.Length == 1 ? atLeast : 0, withBits);
            found.TakeBest(spare);
        }
        sum?.AddScores(found);
    }

    /// <summary>A score that the clause gives no document of the window more than.</summary>
    public float HighestScore(int from, int to)
    {
        var highest = 0f;
        foreach (var alternative in alternatives) highest = Math.Max(highest, HighestScore(alternative, from, to));
        return highest;
    }

    private static float HighestScore(Leaf[] alternative, int from, int to)
    {
        var highest = 0f;
        foreach (var leaf in alternative) highest += leaf.HighestScore(from, to);
        return highest;
    }
}
