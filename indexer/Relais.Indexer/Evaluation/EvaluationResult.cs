namespace Relais.Indexer.Evaluation;

/// <summary>Figures of some judged requests, each a mean from 0 to 1.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten.</param>
/// <param name="Mrr">Reciprocal rank of the first useful one.</param>
/// <param name="Recall">Part of the useful ones among the first ten.</param>
/// <param name="Nothing">Among requests that nothing answers, the part to which nothing is answered, or only under notice that the search was relaxed.</param>
public sealed record Figures(double Ndcg, double Mrr, double Recall, double Nothing)
{
    /// <summary>The figures of some outcomes; a figure that none of them has is 1.</summary>
    internal static Figures Of(IReadOnlyCollection<Outcome> outcomes)
    {
        var (answerable, empty) = (outcomes.Where(outcome => outcome.Expected.Count > 0).ToList(), outcomes.Where(outcome => outcome.Expected.Count == 0).ToList());
        return new Figures(
            Mean(answerable, outcome => outcome.Ndcg), Mean(answerable, outcome => outcome.ReciprocalRank), Mean(answerable, outcome => outcome.Recall), Mean(empty, outcome => outcome.Ndcg));
    }

    private static double Mean(List<Outcome> outcomes, Func<Outcome, double> figure) => outcomes.Count == 0 ? 1 : outcomes.Average(figure);
}

/// <summary>What one judged request gave.</summary>
/// <param name="Id">Name of the judgement.</param>
/// <param name="Kind">Sort of search; "" for a situation.</param>
/// <param name="Asked">The words, or the situation as a query string.</param>
/// <param name="Expected">Slug to grade.</param>
/// <param name="Found">Slugs, best first.</param>
/// <param name="Noticed">Whether the search said that it answers something else than what was asked: not all the words, or corrected ones.</param>
public sealed record Outcome(string Id, string Kind, string Asked, IReadOnlyDictionary<string, int> Expected, IReadOnlyList<string> Found, bool Noticed)
{
    /// <summary>Of the first ten; where nothing was expected, 1 when nothing was answered without notice and 0 else.</summary>
    public double Ndcg { get; } = Expected.Count > 0 ? RankingMetrics.Ndcg(Found, Expected) : Found.Count == 0 || Noticed ? 1 : 0;

    /// <summary>Of the first useful one.</summary>
    public double ReciprocalRank { get; } = RankingMetrics.ReciprocalRank(Found, Expected);

    /// <summary>Among the first ten.</summary>
    public double Recall { get; } = RankingMetrics.Recall(Found, Expected);
}

/// <summary>How well a centre answers what people have judged.</summary>
/// <param name="Queries">Searches.</param>
/// <param name="HeldOut">Searches that nothing is tuned by.</param>
/// <param name="Situations">Described situations.</param>
public sealed record EvaluationResult(IReadOnlyList<Outcome> Queries, IReadOnlyList<Outcome> HeldOut, IReadOnlyList<Outcome> Situations)
{
    /// <summary>Figures of all searches.</summary>
    public Figures OfQueries => Figures.Of(Queries);

    /// <summary>Figures of the searches held out.</summary>
    public Figures OfHeldOut => Figures.Of(HeldOut);

    /// <summary>Figures of all situations.</summary>
    public Figures OfSituations => Figures.Of(Situations);

    /// <summary>Figures by sort of search, with their number, in alphabetical order.</summary>
    public IReadOnlyList<(string Kind, int Number, Figures Figures)> ByKind =>
        [.. Queries.GroupBy(outcome => outcome.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Count(), Figures.Of([.. kind])))];

    /// <summary>The worst answered, worst first.</summary>
    public static IReadOnlyList<Outcome> Worst(IReadOnlyList<Outcome> outcomes, int most) =>
        [.. outcomes.Where(outcome => outcome.Ndcg < 1).OrderBy(outcome => outcome.Ndcg).ThenBy(outcome => outcome.Id, StringComparer.Ordinal).Take(most)];

    /// <summary>What is below a floor: its name, the figure and the floor.</summary>
    public IReadOnlyList<(string Figure, double Value, double Floor)> Below(Floors floors) =>
        [.. Below("queries", OfQueries, floors.Queries), .. Below("held_out", OfHeldOut, floors.HeldOut), .. Below("situations", OfSituations, floors.Situations)];

    private static IEnumerable<(string, double, double)> Below(string what, Figures figures, Figures floors) =>
        new[] { ("ndcg", figures.Ndcg, floors.Ndcg), ("mrr", figures.Mrr, floors.Mrr), ("recall", figures.Recall, floors.Recall), ("nothing", figures.Nothing, floors.Nothing) }
            .Where(one => one.Item2 < one.Item3).Select(one => ($"{what}.{one.Item1}", one.Item2, one.Item3));
}
