using Relais.Engine.Facets;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Execution;

/// <summary>What a query found in one segment.</summary>
/// <param name="Matched">A bit for each living document that matches the clauses, before filters; null when nobody counts.</param>
/// <param name="Hits">The best hits, as many as the page reaches, best first.</param>
internal sealed record SegmentAnswer(ulong[]? Matched, IReadOnlyList<RankedHit> Hits);

/// <summary>Runs a query over all segments, fewer words at a time until something matches.</summary>
/// <param name="view">The snapshot.</param>
/// <param name="request">What is asked.</param>
/// <param name="clauses">Its query, planned.</param>
/// <param name="filters">Its filters, one entry a segment.</param>
/// <param name="window">Hits to give at least, whatever the page, for who orders them anew.</param>
internal sealed class QueryRun(IndexView view, SearchRequest request, IReadOnlyList<PlannedClause> clauses, IReadOnlyList<SegmentFilters> filters, int window = 0)
{
    /// <summary>Whether all matches must be seen.</summary>
    public bool Counts { get; } = request.CountsAll || request.Facets.Count > 0 || request.Histograms.Count > 0 || request.Limit == 0;

    /// <summary>True when fewer words than usual had to match.</summary>
    public bool IsRelaxed { get; private set; }

    /// <summary>Documents that match and pass; a lower bound when nobody counts.</summary>
    public int Total { get; private set; }

    /// <summary>The hits of the page asked for come out of these, one entry a segment.</summary>
    public IReadOnlyList<SegmentAnswer> Run()
    {
        var scratch = Scratch.Take();
        var answers = Run(scratch);
        scratch.GiveBack();
        return answers;
    }

    private SegmentAnswer[] Run(Scratch scratch)
    {
        var leaves = new LeafBuilder(view, scratch.Blocks);
        var usual = request.Query.Matching switch
        {
            Matching.Any => clauses.Any(clause => !clause.Clause.Excluded) ? 1 : 0,
            Matching.All => 0,
            _ => MinimumShouldMatch.Of(clauses.Count(clause => clause.IsOptional)),
        };
        var rules = new MatchRules(clauses, request.Query.Matching, usual);
        var first = Run(ref rules, request.Query.Matching == Matching.Usual && DecisiveWord.MayBeIn(clauses.Count(clause => clause.IsOptional)), leaves, scratch);
        if (Total > 0) return first;
        // Without the word that decides first, then with one word less at a time.
        for (var minimum = rules.Decisive < 0 ? usual - 1 : usual; minimum >= 1; minimum--)
        {
            scratch.Blocks.TakeBack();
            rules = rules with { Minimum = minimum, Decisive = -1 };
            var answers = Run(ref rules, mayDecide: false, leaves, scratch);
            if (Total == 0) continue;
            IsRelaxed = true;
            return answers;
        }
        // Not one word anywhere: the answer is that of the usual minimum, empty and not relaxed.
        return first;
    }

    private SegmentAnswer[] Run(ref MatchRules rules, bool mayDecide, LeafBuilder builder, Scratch scratch)
    {
        Total = 0;
        var depth = (long)request.Offset + request.Limit > SearchRequest.DeepestHit ? 0 : request.Offset + request.Limit;
        if (depth > 0) depth = Math.Max(depth, window);
        var leaves = new ClauseLeaves[clauses.Count][];
        if (mayDecide) rules = rules with { Decisive = BuildAndDecide(rules, builder, leaves) };
        else for (var i = 0; i < leaves.Length; i++) leaves[i] = builder.Build(clauses[i]);
        var answers = new SegmentAnswer[view.Segments.Count];
        var floor = 0f;
        for (var i = 0; i < answers.Length; i++)
        {
            var segment = view.Segments[i];
            var own = Array.ConvertAll(leaves, clause => clause[i]);
            var passes = filters[i].Passing();
            var search = new SegmentSearch(segment, rules, own, passes, scratch);
            var matched = Counts ? new ulong[(segment.Reader.Count + 63) / 64] : null;
            var ranking = Ranking.For(request.Sort, segment, i, depth);
            search.Run(matched, ranking.NeedsScores && clauses.Count > 0, depth == 0 ? null : ranking.Offer, floor);
            var hits = ranking.Best();
            if (ranking.NeedsScores && request.Sort.Descending && depth > 0 && hits.Count == depth) floor = Math.Max(floor, hits[^1].Score);
            answers[i] = new SegmentAnswer(matched, hits);
            Total += matched is null ? hits.Count : Bits.CountShared(matched, passes ?? matched);
        }
        return answers;
    }

    /// <summary>Looks the clauses up, and tells which of them decides.</summary>
    private int BuildAndDecide(MatchRules rules, LeafBuilder builder, ClauseLeaves[][] leaves)
    {
        Span<long> documents = clauses.Count <= QueryParser.MaxClauses ? stackalloc long[clauses.Count] : new long[clauses.Count];
        for (var i = 0; i < leaves.Length; i++) (leaves[i], documents[i]) = rules.IsCounted(clauses[i]) ? builder.BuildCounted(clauses[i]) : (builder.Build(clauses[i]), -1);
        return DecisiveWord.Find(documents, view.TextCount);
    }
}
