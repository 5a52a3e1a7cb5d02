using System.Diagnostics;
using Relais.Bench.Contest;

namespace Relais.Bench.Trials;

/// <summary>Queries answered in a given time by threads that share nothing but the operation.</summary>
internal static class Throughput
{
    /// <summary>Queries a second of all threads together.</summary>
    public static double Of(Operation operation, IReadOnlyList<BenchQuery> queries, int threads, TimeSpan time)
    {
        var answered = new int[threads];
        using var start = new Barrier(threads);
        var workers = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            answered[number] = Ask(operation, queries, number * queries.Count / threads, time);
        })).ToList();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        return answered.Sum() / time.TotalSeconds;
    }

    private static int Ask(Operation operation, IReadOnlyList<BenchQuery> queries, int first, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var answered = 0;
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            operation.Ask(queries[(first + answered) % queries.Count]);
            answered++;
        }
        return answered;
    }
}
