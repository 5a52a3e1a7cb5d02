using Relais.Indexer.Evaluation;

namespace Relais.Tests.Evaluation;

/// <summary>Figures computed by hand.</summary>
public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Expected = new(StringComparer.Ordinal) { ["a"] = 3, ["b"] = 2, ["c"] = 1 };

    [Fact]
    public void The_best_order_is_worth_one() => Assert.Equal(1, RankingMetrics.Ndcg(["a", "b", "c"], Expected), 12);

    /// <summary>(3/log2 2 + 7/log2 3 + 0 + 1/log2 5) / (7/log2 2 + 3/log2 3 + 1/log2 4), gains 2^grade - 1.</summary>
    [Fact]
    public void A_worse_order_is_worth_the_gains_discounted_by_rank() =>
        Assert.Equal((3 + (7 / 1.584962500721156) + (1 / 2.321928094887362)) / (7 + (3 / 1.584962500721156) + 0.5), RankingMetrics.Ndcg(["b", "a", "x", "c"], Expected), 12);

    [Fact]
    public void What_comes_after_the_tenth_counts_for_nothing()
    {
        var late = Enumerable.Range(0, 10).Select(index => $"x{index}").Append("a").ToList();

        Assert.Equal(0, RankingMetrics.Ndcg(late, Expected));
        Assert.Equal(0, RankingMetrics.ReciprocalRank(late, Expected));
        Assert.Equal(0, RankingMetrics.Recall(late, Expected));
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("x,c", 0.5)]
    [InlineData("x,y,z,b", 0.25)]
    [InlineData("x", 0)]
    [InlineData("", 0)]
    public void The_reciprocal_rank_is_that_of_the_first_of_any_use(string found, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(found.Split(',', StringSplitOptions.RemoveEmptyEntries), Expected), 12);

    [Fact]
    public void Recall_is_the_part_of_the_useful_ones_that_came() => Assert.Equal(2.0 / 3, RankingMetrics.Recall(["x", "c", "a"], Expected), 12);

    [Fact]
    public void Where_nothing_fits_an_answer_without_notice_is_a_fault()
    {
        var nothing = new Dictionary<string, int>(StringComparer.Ordinal);

        Assert.Equal(1, new Outcome("q", "", "", nothing, [], Noticed: false).Ndcg);
        Assert.Equal(1, new Outcome("q", "", "", nothing, ["x"], Noticed: true).Ndcg);
        Assert.Equal(0, new Outcome("q", "", "", nothing, ["x"], Noticed: false).Ndcg);
    }

    [Fact]
    public void Means_leave_out_what_nothing_answers_and_floors_say_what_fell()
    {
        var evaluation = new EvaluationResult(
            [new Outcome("one", "topic", "", Expected, ["a", "b", "c"], false), new Outcome("two", "topic", "", Expected, [], false), new Outcome("three", "nothing", "", new Dictionary<string, int>(StringComparer.Ordinal), ["x"], false)],
            [new Outcome("held", "topic", "", Expected, ["x", "a"], false)], []);

        Assert.Equal(new Figures(0.5, 0.5, 0.5, 0), evaluation.OfQueries);
        Assert.Equal(["nothing", "topic"], evaluation.ByKind.Select(kind => kind.Kind));
        Assert.Equal(0.5, evaluation.OfHeldOut.Mrr);
        Assert.Equal(["queries.mrr", "held_out.recall"], evaluation.Below(new Floors(new Figures(0.4, 0.6, 0.5, 0), new Figures(0, 0, 0.5, 0), new Figures(1, 1, 1, 1))).Select(below => below.Figure));
        Assert.Equal(["three", "two"], EvaluationResult.Worst(evaluation.Queries, 5).Select(outcome => outcome.Id));
    }
}
