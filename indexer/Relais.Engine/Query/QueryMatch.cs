namespace Relais.Engine.Query;

/// <summary>What a query finds: which documents, with which score.</summary>
/// <param name="Matched">By document number; the query alone, filters not applied.</param>
/// <param name="Scores">Sums over the clauses; meaningful where <paramref name="Matched"/>.</param>
/// <param name="Relaxed">True when fewer words than usual had to match.</param>
internal sealed record QueryMatch(bool[] Matched, float[] Scores, bool Relaxed)
{
    /// <summary>Runs the clauses.</summary>
    /// <param name="clauses">Planned; none matches every document.</param>
    /// <param name="scorer">Scores of one clause.</param>
    /// <param name="passes">Documents that pass the filters: the minimum is relaxed for them, since they are what the reader sees.</param>
    public static QueryMatch Run(IReadOnlyList<PlannedClause> clauses, Func<PlannedClause, float[]> scorer, bool[] passes)
    {
        var scores = new float[passes.Length];
        var words = new int[passes.Length];
        var isOut = new bool[passes.Length];
        foreach (var clause in clauses)
        {
            var own = scorer(clause);
            for (var document = 0; document < own.Length; document++)
            {
                var has = own[document] > 0;
                if (clause.IsOptional) words[document] += has ? 1 : 0;
                else isOut[document] |= has == clause.Clause.Excluded;
                if (!clause.Clause.Excluded) scores[document] += own[document];
            }
        }

        var usual = MinimumShouldMatch.Of(clauses.Count(clause => clause.IsOptional));
        var most = Enumerable.Range(0, passes.Length).Where(document => passes[document] && !isOut[document]).Select(document => words[document]).DefaultIfEmpty().Max();
        // Stepping the minimum down until something matches ends at the most words that any document has; but one at least.
        var minimum = usual > 0 && most >= 1 ? Math.Min(usual, most) : usual;
        var matched = new bool[passes.Length];
        for (var document = 0; document < matched.Length; document++) matched[document] = !isOut[document] && words[document] >= minimum;
        return new QueryMatch(matched, scores, minimum < usual);
    }
}
