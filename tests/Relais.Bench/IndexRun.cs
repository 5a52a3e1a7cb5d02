using System.Diagnostics;
using Relais.Engine;

namespace Relais.Bench;

/// <summary>Indexes a corpus, reading included in the time, as the peers do.</summary>
internal static class IndexRun
{
    /// <summary>Builds and reports.</summary>
    public static string Run(ISearchEngine engine, string corpus, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        IReadOnlyList<WriteUp> writeUps = [.. WriteUp.ReadAll(corpus)];
        Contestant.Build(engine, folder, writeUps);
        var seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2);
        return Report.Line(new IndexReport(Report.Peer, writeUps.Count, seconds, Report.PeakMegabytes()));
    }
}
