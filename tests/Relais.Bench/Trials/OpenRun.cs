using System.Diagnostics;
using Relais.Bench.Contest;
using Relais.Engine;

namespace Relais.Bench.Trials;

/// <summary>How soon a process that has just started answers, and what it then weighs. One measurement a process: run it several times and take the median.</summary>
internal static class OpenRun
{
    /// <summary>Opens, asks one search with all facets, then all searches once, and reports.</summary>
    public static string Run(ISearchEngine engine, string folder, string queries)
    {
        var searches = BenchQuery.ReadAll(queries, "search");
        var started = Stopwatch.GetTimestamp();
        using var index = engine.Open(folder);
        var opened = Stopwatch.GetTimestamp();
        var asked = new Searches(index);
        asked.TopWithFacets(searches[0]);
        var answered = Stopwatch.GetTimestamp();
        var first = Memory.Now();
        foreach (var query in searches) asked.TopWithFacets(query);

        return Report.Line(new Measured(
            Report.Peer,
            index.Count,
            Milliseconds(started, opened),
            Milliseconds(opened, answered),
            Milliseconds(started, answered),
            first,
            Memory.Now()));
    }

    private static double Milliseconds(long from, long to) => Math.Round(Stopwatch.GetElapsedTime(from, to).TotalMilliseconds, 2);

    /// <summary>What the run prints.</summary>
    /// <param name="Peer">Who.</param>
    /// <param name="N">Documents in the index.</param>
    /// <param name="OpenMs">To open the index.</param>
    /// <param name="FirstMs">To answer the first query then, compilation of what it runs through included.</param>
    /// <param name="AnsweredMs">Both together.</param>
    /// <param name="FirstMb">Memory after the first answer.</param>
    /// <param name="ServingMb">Memory after every search was answered once.</param>
    private sealed record Measured(string Peer, int N, double OpenMs, double FirstMs, double AnsweredMs, Memory FirstMb, Memory ServingMb);
}
