using Relais.Engine;

namespace Relais.Bench;

/// <summary>Runs the query set, one operation after another.</summary>
internal static class QueryRun
{
    /// <summary>Measures and reports. The engine finds no misspelt word yet, so <c>fuzzy</c> is left out, as the driver asks of contestants that lack an operation.</summary>
    public static string Run(ISearchEngine engine, string folder, string queries)
    {
        using var index = engine.Open(Contestant.SearchFolder(folder));
        using var titles = engine.Open(Contestant.TitleFolder(folder));
        using var log = AnswerLog.FromEnvironment();
        var searches = new Searches(index);
        Operation[] operations =
        [
            new("top10", "search", searches.Top),
            new("top10+facets", "search", searches.TopWithFacets),
            new("prefix", "prefix", new TitlePrefixes(titles).Starting),
        ];

        var all = BenchQuery.ReadAll(queries);
        var measurement = new Measurement(log);
        var figures = new Dictionary<string, Figures>(StringComparer.Ordinal);
        var byClass = new Dictionary<string, IReadOnlyDictionary<string, Figures>>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var (samples, isComplete) = measurement.Run(operation, [.. all.Where(query => string.Equals(query.Op, operation.QueryKind, StringComparison.Ordinal))]);
            figures[operation.Name] = Figures.Of(samples) with { Complete = isComplete };
            byClass[operation.Name] = samples.GroupBy(sample => sample.Class, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Figures.Of([.. group]), StringComparer.Ordinal);
        }
        return Report.Line(new QueryReport(Report.Peer, figures, byClass, Report.PeakMegabytes()));
    }
}
