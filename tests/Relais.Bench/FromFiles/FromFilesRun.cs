using System.Diagnostics;
using Relais.Engine;
using Relais.Indexer.Publishing;

namespace Relais.Bench.FromFiles;

/// <summary>
/// Publishes a centre as <c>relais index</c> does, from a process that has done nothing yet. Wall seconds from the start of the process: <c>read_s</c> to the moment the engine is
/// asked to write, <c>build_s</c> from there on, making each document as the engine asks for it included.
/// </summary>
internal static class FromFilesRun
{
    /// <summary>Publishes and reports. Without engine, documents are made and dropped: what the engine costs is the difference.</summary>
    public static string Run(ISearchEngine? engine, string centre, string folder)
    {
        using var self = Process.GetCurrentProcess();
        var watched = new WatchedEngine(engine);
        var beforeUs = DateTime.Now - self.StartTime;
        var began = Stopwatch.GetTimestamp();
        var report = new IndexPublisher(watched, TimeProvider.System).Publish(centre, folder);
        var total = beforeUs + Stopwatch.GetElapsedTime(began);
        var read = watched.Started == 0 ? total : beforeUs + Stopwatch.GetElapsedTime(began, watched.Started);
        self.Refresh();
        return Report.Line(new FromFilesReport(
            Report.Peer, report.Records, report.Findings.Count, Seconds(read), Seconds(total - read), Seconds(total), Seconds(self.TotalProcessorTime), Memory.PeakMegabytes()));
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 2);
}

/// <summary>What a run from files prints; <paramref name="Findings"/> is 0 when every file passed.</summary>
internal sealed record FromFilesReport(string Peer, int N, int Findings, double ReadS, double BuildS, double TotalS, double CpuS, double PeakRssMb);
