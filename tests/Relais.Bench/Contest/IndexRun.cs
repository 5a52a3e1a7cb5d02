using System.Diagnostics;
using Relais.Bench.Corpus;
using Relais.Engine;

namespace Relais.Bench.Contest;

/// <summary>Indexes a corpus, reading included in the time, as the peers do.</summary>
internal static class IndexRun
{
    /// <summary>Builds and reports.</summary>
    public static string Run(ISearchEngine engine, string corpus, string folder)
    {
        var documents = 0;
        var started = Stopwatch.GetTimestamp();
        engine.Build(folder, Contestant.Schema, WriteUp.ReadAll(corpus).Select(writeUp =>
        {
            documents++;
            return Contestant.DocumentOf(writeUp);
        }));
        var seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2);
        return Report.Line(new IndexReport(Report.Peer, documents, seconds, Memory.PeakMegabytes()));
    }
}
