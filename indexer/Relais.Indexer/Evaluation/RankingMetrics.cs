namespace Relais.Indexer.Evaluation;

/// <summary>How good an order is, given the grades that people gave (0 when a record was not named).</summary>
public static class RankingMetrics
{
    /// <summary>Results looked at.</summary>
    public const int Depth = 10;

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): the sum of (2^grade - 1) / log2(rank + 1), over the same sum in the
    /// best order. The exponential gain is that of Burges et al. (2005).
    /// </summary>
    public static double Ndcg(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> expected)
    {
        var ideal = Gain(expected.Values.OrderDescending());
        return ideal == 0 ? 0 : Gain(found.Select(slug => expected.GetValueOrDefault(slug))) / ideal;
    }

    /// <summary>One over the rank of the first that was judged of any use; 0 when none is among the first ten (Voorhees 1999, whose mean is MRR).</summary>
    public static double ReciprocalRank(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> expected)
    {
        var first = found.Take(Depth).TakeWhile(slug => expected.GetValueOrDefault(slug) == 0).Count();
        return first < Math.Min(Depth, found.Count) ? 1.0 / (first + 1) : 0;
    }

    /// <summary>Part of those judged of any use that are among the first ten.</summary>
    public static double Recall(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> expected)
    {
        var useful = expected.Count(pair => pair.Value > 0);
        return useful == 0 ? 0 : (double)found.Take(Depth).Distinct(StringComparer.Ordinal).Count(slug => expected.GetValueOrDefault(slug) > 0) / useful;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, index) => (Math.Pow(2, grade) - 1) / Math.Log2(index + 2)).Sum();
}
