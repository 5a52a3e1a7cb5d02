using System.Diagnostics;
using Relais.Bench.Contest;

namespace Relais.Bench.Trials;

/// <summary>Queries answered in a given time by threads that share nothing but the operation.</summary>
/// <param name="Qps">Queries a second of all threads together.</param>
/// <param name="Cores">Processor time that the threads got, in seconds a second: short of their number, they waited for each other or for the machine.</param>
internal sealed record Throughput(double Qps, double Cores)
{
    /// <summary>Lets so many threads ask for so long, each beginning elsewhere in the query set.</summary>
    public static Throughput Of(Operation operation, IReadOnlyList<BenchQuery> queries, int threads, TimeSpan time)
    {
        var answered = new int[threads];
        var nanoseconds = new long[threads];
        using var start = new Barrier(threads);
        var workers = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            var clock = ThreadClock.Now();
            answered[number] = Ask(operation, queries, number * queries.Count / threads, time);
            nanoseconds[number] = ThreadClock.Now() - clock;
        })).ToList();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        return new Throughput(answered.Sum() / time.TotalSeconds, nanoseconds.Sum() / 1e9 / time.TotalSeconds);
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
