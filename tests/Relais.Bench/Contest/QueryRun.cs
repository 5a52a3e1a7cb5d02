using Relais.Engine;

namespace Relais.Bench.Contest;

/// <summary>Runs the query set, one operation after another.</summary>
internal static class QueryRun
{
    /// <summary>Measures and reports.</summary>
    public static string Run(ISearchEngine engine, string folder, string queries)
    {
        using var index = engine.Open(folder);
        using var log = AnswerLog.FromEnvironment();
        var measurement = new Measurement(log);
        var figures = new Dictionary<string, Figures>(StringComparer.Ordinal);
        var byClass = new Dictionary<string, IReadOnlyDictionary<string, Figures>>(StringComparer.Ordinal);
        foreach (var operation in new Searches(index).Operations)
        {
            var (samples, isComplete) = measurement.Run(operation, BenchQuery.ReadAll(queries, operation.QueryKind));
            figures[operation.Name] = Figures.Of(samples) with { Complete = isComplete };
            byClass[operation.Name] = samples.GroupBy(sample => sample.Class, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Figures.Of([.. group]), StringComparer.Ordinal);
        }
        return Report.Line(new QueryReport(Report.Peer, figures, byClass, Memory.PeakMegabytes()));
    }
}
