using System.Diagnostics;
using Relais.Engine;

namespace Relais.Tests.Engine.Parity;

/// <summary>Same tokens, same answers as Lucene 8: totals, order, and scores to 1e-5; from a golden file made by the program beside it.</summary>
public sealed class LuceneParityTests(InventedIndex indexes) : IClassFixture<InventedIndex>
{
    private const double Tolerance = 1e-5;

    public static TheoryData<string> Kinds { get; } = ["word", "any", "all", "phrase"];

    [Theory, MemberData(nameof(Kinds))]
    public void Totals_order_and_scores_are_Lucenes(string kind) => AssertSame(kind, indexes.Whole, countsAll: true);

    [Theory, MemberData(nameof(Kinds))]
    public void The_best_hits_are_Lucenes_too_when_the_rest_need_not_be_counted(string kind) => AssertSame(kind, indexes.Whole, countsAll: false);

    [Theory, MemberData(nameof(Kinds))]
    public void Documents_added_one_batch_after_another_score_as_if_indexed_at_once(string kind) => AssertSame(kind, indexes.Grown, countsAll: true);

    [Theory, MemberData(nameof(Kinds))]
    public void The_best_of_an_index_that_grew_are_Lucenes_when_the_rest_need_not_be_counted(string kind) => AssertSame(kind, indexes.Grown, countsAll: false);

    [LuceneFact]
    public void Lucene_gives_the_golden_answers_again_to_the_byte()
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-cp", LuceneFactAttribute.CoreJar!, GoldenAnswer.ProgramPath])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using var answers = new MemoryStream();
        java.StandardOutput.BaseStream.CopyTo(answers);
        java.WaitForExit();

        Assert.Equal(0, java.ExitCode);
        Assert.True(answers.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(GoldenAnswer.FilePath)), "Lucene's answers are not those of scores.tsv.");
    }

    private static void AssertSame(string kind, ISearchIndex index, bool countsAll)
    {
        var goldens = GoldenAnswer.OfKind(kind).ToList();
        Assert.True(goldens.Count >= 75, "The golden file has lost its queries.");

        var wrong = goldens.Select(golden => (golden, ours: index.Search(new SearchRequest { Query = golden.Query, Limit = GoldenAnswer.Limit, CountsAll = countsAll })))
            .Select(pair => (pair.golden, fault: TotalFault(pair.golden, pair.ours, countsAll) ?? HitFault(pair.golden, pair.ours.Hits)))
            .Where(pair => pair.fault is not null)
            .Select(pair => $"{pair.golden.Words} in {pair.golden.Field ?? "all"}: {pair.fault}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {goldens.Count}\n{string.Join('\n', wrong.Take(20))}");
    }

    private static string? TotalFault(GoldenAnswer golden, SearchResponse ours, bool countsAll)
    {
        var isRight = countsAll ? ours.Total == golden.Total : ours.Total <= golden.Total && ours.Total >= ours.Hits.Count;
        return isRight ? null : FormattableString.Invariant($"total {ours.Total}, Lucene {golden.Total}");
    }

    private static string? HitFault(GoldenAnswer golden, IReadOnlyList<Hit> ours)
    {
        if (ours.Count != golden.Hits.Count) return FormattableString.Invariant($"{ours.Count} hits, Lucene {golden.Hits.Count}");
        for (var rank = 0; rank < ours.Count; rank++)
        {
            var (own, lucene) = (ours[rank], golden.Hits[rank]);
            if (Math.Abs(own.Score - lucene.Score) > Tolerance * lucene.Score || !MayStandAt(own.Id, lucene, golden))
                return FormattableString.Invariant($"hit {rank} is {own.Id} of {own.Score:G9}, Lucene's {lucene.Id} of {lucene.Score:G9}");
        }
        return null;
    }

    /// <summary>The same document, or another that Lucene scores exactly alike: the last bit of a sum decides between those two, not the ranking.</summary>
    private static bool MayStandAt(string id, GoldenHit lucene, GoldenAnswer golden)
    {
        if (id == lucene.Id) return true;
        return golden.Hits.Any(hit => hit.Id == id) ? golden.Hits.Single(hit => hit.Id == id).Score.Equals(lucene.Score) : lucene.Score.Equals(golden.Hits[^1].Score);
    }
}
