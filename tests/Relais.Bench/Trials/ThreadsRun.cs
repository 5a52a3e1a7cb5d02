using Relais.Bench.Contest;
using Relais.Engine;

namespace Relais.Bench.Trials;

/// <summary>Whether a second core answers as much again as the first, over one snapshot; and what a query leaves to the garbage collector.</summary>
internal static class ThreadsRun
{
    /// <summary>Queries asked for the figures on garbage unless said otherwise.</summary>
    public const int Queries = 20_000;

    private const int Rounds = 3;
    private static readonly TimeSpan _round = TimeSpan.FromSeconds(5);

    /// <summary>Measures and reports.</summary>
    public static string Run(ISearchEngine engine, string folder, string queries, int count)
    {
        using var index = engine.Open(folder);
        var searches = BenchQuery.ReadAll(queries, "search");
        var operations = new Searches(index).Operations.Where(operation => string.Equals(operation.QueryKind, "search", StringComparison.Ordinal));
        return Report.Line(new Measured(
            Report.Peer,
            index.Count,
            operations.ToDictionary(operation => operation.Name, operation => Measure(operation, searches, count), StringComparer.Ordinal),
            Memory.PeakMegabytes()));
    }

    private static Scaling Measure(Operation operation, IReadOnlyList<BenchQuery> queries, int count)
    {
        // Twice: the first round is compiled while it runs.
        Throughput.Of(operation, queries, threads: 2, _round);
        // One and two by turns, so that a neighbour on the machine disturbs both alike.
        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => (One: Throughput.Of(operation, queries, threads: 1, _round), Two: Throughput.Of(operation, queries, threads: 2, _round)))
            .ToList();
        var (one, two) = (Median(rounds.Select(round => round.One)), Median(rounds.Select(round => round.Two)));
        return new Scaling(
            Math.Round(one.Qps, 1), Math.Round(one.Cores, 2), Math.Round(two.Qps, 1), Math.Round(two.Cores, 2), Math.Round(two.Qps / one.Qps, 3), Garbage.Of(operation, queries, count));
    }

    private static Throughput Median(IEnumerable<Throughput> rounds) => rounds.OrderBy(round => round.Qps).ElementAt(Rounds / 2);

    private sealed record Measured(string Peer, int N, IReadOnlyDictionary<string, Scaling> Ops, double PeakRssMb);

    /// <summary>What was measured of an operation.</summary>
    /// <param name="Qps1">Queries a second of one thread, median of the rounds.</param>
    /// <param name="Cores1">Processor time that it got, in seconds a second.</param>
    /// <param name="Qps2">Of two threads together.</param>
    /// <param name="Cores2">Processor time that they got together.</param>
    /// <param name="Ratio">Two threads' to one's; 2 at best.</param>
    /// <param name="Garbage">What one thread's queries leave behind.</param>
    private sealed record Scaling(double Qps1, double Cores1, double Qps2, double Cores2, double Ratio, Garbage Garbage);
}
