using System.Diagnostics;
using System.Globalization;

namespace Relais.Bench.Contest;

/// <summary>The measuring rules that all contestants keep: warm up, then timed passes over the queries in the order of the file, each query timed alone.</summary>
internal sealed class Measurement(AnswerLog? log)
{
    private const int WarmPasses = 2;
    private const int TimedPasses = 3;
    private static readonly TimeSpan _warmAtLeast = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _warmAtMost = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan _timedAtMost = TimeSpan.FromSeconds(
        Environment.GetEnvironmentVariable("BENCH_CAP") is { Length: > 0 } cap ? double.Parse(cap, CultureInfo.InvariantCulture) : 40);

    /// <summary>Measures an operation; says too whether all passes were made before the time was up.</summary>
    public (IReadOnlyList<Sample> Samples, bool IsComplete) Run(Operation operation, IReadOnlyList<BenchQuery> queries)
    {
        WarmUp(operation, queries);
        var samples = new List<Sample>(TimedPasses * queries.Count);
        var started = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < TimedPasses; pass++)
        {
            foreach (var query in queries)
            {
                samples.Add(Timed(operation, query));
                if (Stopwatch.GetElapsedTime(started) > _timedAtMost) return (samples, false);
            }
        }
        return (samples, true);
    }

    private void WarmUp(Operation operation, IReadOnlyList<BenchQuery> queries)
    {
        var started = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < WarmPasses || Stopwatch.GetElapsedTime(started) < _warmAtLeast; pass++)
        {
            foreach (var query in queries)
            {
                var answer = operation.Ask(query);
                if (pass == 0) log?.Write(operation, query, answer);
                if (Stopwatch.GetElapsedTime(started) > _warmAtMost) return;
            }
        }
    }

    private static Sample Timed(Operation operation, BenchQuery query)
    {
        var cpu = ThreadClock.Now();
        var wall = Stopwatch.GetTimestamp();
        operation.Ask(query);
        var wallTaken = Stopwatch.GetElapsedTime(wall);
        return new Sample(query.Cls, wallTaken.TotalMilliseconds, (ThreadClock.Now() - cpu) / 1e6);
    }
}

/// <summary>One query timed, in milliseconds.</summary>
internal readonly record struct Sample(string Class, double Wall, double Cpu);
