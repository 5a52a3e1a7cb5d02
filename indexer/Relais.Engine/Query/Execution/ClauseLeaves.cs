namespace Relais.Engine.Query.Execution;

/// <summary>How one clause is matched in one segment: alternatives, each a sum over fields; a document has the clause when any leaf does, and the score of its best alternative.</summary>
internal sealed class ClauseLeaves
{
    /// <summary>Those that may give most first: behind one that cannot give enough, none can.</summary>
    private readonly Leaf[][] _alternatives;

    /// <summary>What each of them gives at most.</summary>
    private readonly float[] _most;

    /// <summary>The only leaf, when there is just one: its scores go where they belong without a detour.</summary>
    private readonly Leaf? _only;

    /// <summary>A clause.</summary>
    /// <param name="alternatives">In any order.</param>
    public ClauseLeaves(IReadOnlyList<Leaf[]> alternatives)
    {
        _alternatives = [.. alternatives];
        _most = Array.ConvertAll(_alternatives, alternative => alternative.Sum(leaf => leaf.Most));
        if (_alternatives.Length > 1) Array.Sort(_most, _alternatives, Comparer<float>.Create((left, right) => right.CompareTo(left)));
        _only = _alternatives is [[var leaf]] ? leaf : null;
    }

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
        var mayPass = !withBits && sum is not null && atLeast > 0;
        for (var i = 0; i < _alternatives.Length; i++)
        {
            if (mayPass && _most[i] < atLeast) break;
            var alternative = _alternatives[i];
            if (mayPass && HighestScore(alternative, from, to) < atLeast) continue;
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
        for (var i = 0; i < _alternatives.Length && _most[i] > highest; i++) highest = Math.Max(highest, HighestScore(_alternatives[i], from, to));
        return highest;
    }

    private static float HighestScore(Leaf[] alternative, int from, int to)
    {
        var highest = 0f;
        foreach (var leaf in alternative) highest += leaf.HighestScore(from, to);
        return highest;
    }
}
