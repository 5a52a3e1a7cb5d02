using System.Diagnostics;
using Relais.Bench.Corpus;
using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Bench.Trials;

/// <summary>What it costs to change one write-up of many, and to have the change answered. Works on a copy of the index, which it takes away afterwards.</summary>
internal static class UpdateRun
{
    private const int Updates = 20;

    /// <summary>Measures and reports.</summary>
    /// <exception cref="InvalidOperationException">An update is not seen by the snapshot opened after it.</exception>
    public static string Run(EmbeddedEngine engine, string folder, string corpus)
    {
        var copy = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".updated";
        CopyFolder(folder, copy);
        try
        {
            using var before = engine.Open(copy);
            var step = Math.Max(1, before.Count / Updates);
            var changed = WriteUp.Read(corpus, number => number % step == 0).Take(Updates).ToList();
            var times = changed.Select((writeUp, i) => Change(engine, copy, writeUp, FormattableString.Invariant($"relu{i}"), before.Count)).ToList();
            return Report.Line(new Measured(
                Report.Peer,
                before.Count,
                times.Count,
                Spread.Of(times.Select(time => time.Update)),
                Spread.Of(times.Select(time => time.Open)),
                Spread.Of(times.Select(time => time.Answer)),
                Memory.PeakMegabytes()));
        }
        finally
        {
            engine.MergesAsync().GetAwaiter().GetResult();
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Adds a word that no other write-up has to a title, and looks it up.</summary>
    private static (double Update, double Open, double Answer) Change(EmbeddedEngine engine, string folder, WriteUp writeUp, string word, int count)
    {
        var document = Contestant.DocumentOf(writeUp with { Title = writeUp.Title + " " + word });
        var started = Stopwatch.GetTimestamp();
        engine.Update(folder, [document], []);
        var updated = Stopwatch.GetTimestamp();
        using var index = engine.Open(folder);
        var opened = Stopwatch.GetTimestamp();
        var found = index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, word, Contestant.TitleField)]) });
        var answered = Stopwatch.GetTimestamp();

        if (index.Count != count || found.Hits is not [{ Id: var id }] || !string.Equals(id, writeUp.Id, StringComparison.Ordinal))
            throw new InvalidOperationException($"The update of {writeUp.Id} is not in the index opened after it.");
        return (Milliseconds(started, updated), Milliseconds(updated, opened), Milliseconds(opened, answered));
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static void CopyFolder(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>What the run prints.</summary>
    /// <param name="Peer">Who.</param>
    /// <param name="N">Documents in the index.</param>
    /// <param name="Updates">How many were made, one write-up each.</param>
    /// <param name="UpdateMs">From the call to its return: the change is then on disk.</param>
    /// <param name="OpenMs">To open a snapshot that has it, with the engine that made it.</param>
    /// <param name="AnswerMs">To find the new word there.</param>
    /// <param name="PeakRssMb">Most memory held.</param>
    private sealed record Measured(string Peer, int N, int Updates, Spread UpdateMs, Spread OpenMs, Spread AnswerMs, double PeakRssMb);

    private sealed record Spread(double First, double Median, double Max)
    {
        public static Spread Of(IEnumerable<double> values)
        {
            var all = values.ToList();
            return new Spread(Math.Round(all[0], 2), Math.Round(all.Order().ElementAt(all.Count / 2), 2), Math.Round(all.Max(), 2));
        }
    }
}
