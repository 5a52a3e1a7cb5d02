using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Query.Execution;

/// <summary>Which documents of a query's clauses a document must have.</summary>
/// <param name="Clauses">Planned.</param>
/// <param name="Matching">How clauses are combined.</param>
/// <param name="Minimum">How many of the optional clauses must match.</param>
/// <param name="Decisive">The one of them that must be among those that match, or -1.</param>
internal sealed record MatchRules(IReadOnlyList<PlannedClause> Clauses, Matching Matching, int Minimum, int Decisive = -1)
{
    /// <summary>True when the clause is one of those that <see cref="Minimum"/> is about.</summary>
    public bool IsCounted(PlannedClause clause) => Matching switch
    {
        Matching.Any => !clause.Clause.Excluded,
        Matching.All => false,
        _ => clause.IsOptional,
    };
}

/// <summary>Runs a query over one segment, window by window.</summary>
/// <param name="segment">The segment.</param>
/// <param name="rules">Clauses and how they are combined.</param>
/// <param name="leaves">For each clause, how it is matched in this segment.</param>
/// <param name="scratch">Buffers, used by nobody else meanwhile.</param>
/// <param name="passes">A bit for each document that passes the filters; null when there is no filter.</param>
internal sealed class SegmentSearch(LiveSegment segment, MatchRules rules, IReadOnlyList<ClauseLeaves> leaves, ulong[]? passes, Scratch scratch)
{
    private const int SmallestWindow = ScoreWindow.Size / 8;

    private readonly ScoreWindow _sum = scratch.Sum;
    private readonly ScoreWindow _found = scratch.Found;
    private readonly ScoreWindow _spare = scratch.Spare;
    private readonly ulong[] _matched = scratch.Matched;
    private readonly BitCounters _counters = scratch.Counters;

    /// <summary>Takes every document that matches and passes, with its score; scores of 0 when none are wanted. Returns a score that would interest it: what scores less may be skipped.</summary>
    public delegate float HitSink(int document, float score);

    /// <summary>Runs.</summary>
    /// <param name="matched">Takes a bit for each document that matches the clauses, whether it passes the filters or not; null when nobody counts.</param>
    /// <param name="withScores">Whether scores are wanted.</param>
    /// <param name="hits">Takes the hits; null when only counts are wanted.</param>
    /// <param name="atLeast">Scores below this interest nobody from the beginning.</param>
    public void Run(ulong[]? matched, bool withScores, HitSink? hits, float atLeast)
    {
        var count = segment.Reader.Count;
        // Where much may be passed over once the page is full, the page is filled in small steps.
        var size = matched is null && withScores ? SmallestWindow : ScoreWindow.Size;
        for (int from = 0, to; from < count; from = to, size = Math.Min(2 * size, ScoreWindow.Size))
        {
            to = Math.Min(count, from + size);
            if (matched is null && atLeast > 0 && HighestScore(from, to) < atLeast) continue;
            if (withScores) _sum.Scores.AsSpan(0, to - from).Clear();
            Match(from, to, withScores && hits is not null ? _sum : null, matched is not null, atLeast);
            LeaveOutRemoved(from, to);
            if (matched is not null) _matched.AsSpan(0, (to - from + 63) / 64).CopyTo(matched.AsSpan(from / 64));
            if (hits is not null) atLeast = Hand(from, to, hits, withScores, atLeast);
        }
    }

    /// <summary>Clauses to bits, bits to one set.</summary>
    private void Match(int from, int to, ScoreWindow? sum, bool withBits, float atLeast)
    {
        _matched.AsSpan().Fill(ulong.MaxValue);
        var counted = 0;
        var others = sum is not null && atLeast > 0 ? HighestScore(from, to) * 1.000001f : 0;
        var any = rules.Minimum == 1;
        Span<ulong> some = stackalloc ulong[ScoreWindow.Words];
        some.Clear();
        for (var i = 0; i < leaves.Count; i++)
        {
            var clause = rules.Clauses[i];
            _found.Bits.AsSpan().Clear();
            var needed = sum is not null && atLeast > 0 && !clause.Clause.Excluded ? atLeast - (others - leaves[i].HighestScore(from, to)) : 0;
            leaves[i].Collect(from, to, _found, clause.Clause.Excluded ? null : sum, _spare, needed, withBits);
            if (rules.IsCounted(clause))
            {
                if (any) Or(some, _found.Bits);
                else if (counted == 0) _counters.Clear();
                if (!any) _counters.Add(_found.Bits);
                counted++;
                if (i == rules.Decisive) And(_found.Bits);
            }
            else if (clause.Clause.Excluded)
            {
                for (var word = 0; word < _matched.Length; word++) _matched[word] &= ~_found.Bits[word];
            }
            else
            {
                And(_found.Bits);
            }
        }
        if (counted == 0 || rules.Minimum == 0) return;
        for (var word = 0; word < _matched.Length; word++) _matched[word] &= any ? some[word] : _counters.AtLeast(rules.Minimum, word);
    }

    private float HighestScore(int from, int to)
    {
        var highest = 0f;
        for (var i = 0; i < leaves.Count; i++)
            if (!rules.Clauses[i].Clause.Excluded) highest += leaves[i].HighestScore(from, to);
        return highest;
    }

    private void LeaveOutRemoved(int from, int to)
    {
        var length = to - from;
        if (length < ScoreWindow.Size)
        {
            _matched.AsSpan((length + 63) / 64).Clear();
            if ((length & 63) != 0) _matched[length >> 6] &= (1UL << length) - 1;
        }
        if (segment.Removed is not { } removed) return;
        for (var word = 0; word < (length + 63) / 64; word++) _matched[word] &= ~removed[(from >> 6) + word];
    }

    private float Hand(int from, int to, HitSink hits, bool withScores, float atLeast)
    {
        for (var word = 0; word < (to - from + 63) / 64; word++)
        {
            var bits = _matched[word];
            if (passes is not null) bits &= passes[(from >> 6) + word];
            if (bits != 0 && withScores && atLeast > 0) bits &= ScoringAtLeast(atLeast, word);
            for (; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) | BitOperations.TrailingZeroCount(bits);
                var score = withScores ? _sum.Scores[at] : 0;
                if (score >= atLeast) atLeast = hits(from + at, score);
            }
        }
        return atLeast;
    }

    /// <summary>A bit for each document of a word that scores so much: once the page is full they are few.</summary>
    private ulong ScoringAtLeast(float score, int word)
    {
        ref var first = ref MemoryMarshal.GetReference(_sum.Scores.AsSpan(word << 6, 64));
        var least = Vector256.Create(score);
        var bits = 0UL;
        for (var i = 0; i < 64; i += Vector256<float>.Count) bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)i), least).ExtractMostSignificantBits() << i;
        return bits;
    }

    private void And(ulong[] bits)
    {
        for (var word = 0; word < _matched.Length; word++) _matched[word] &= bits[word];
    }

    private static void Or(Span<ulong> some, ulong[] bits)
    {
        for (var word = 0; word < some.Length; word++) some[word] |= bits[word];
    }
}
