using Relais.Indexer.Text;

namespace Relais.Indexer.Schema;

/// <summary>What the charts show.</summary>
/// <param name="Few">Below this number of records, numbers are given alone, without percentages.</param>
/// <param name="List">Charts in display order.</param>
public sealed record ChartsDefinition(int Few, IReadOnlyList<ChartDefinition> List)
{
    /// <summary>No chart.</summary>
    public static ChartsDefinition None { get; } = new(0, []);

    /// <summary>The chart of that id, or null.</summary>
    public ChartDefinition? Chart(string id) => List.FirstOrDefault(chart => string.Equals(chart.Id, id, StringComparison.Ordinal));
}

/// <summary>One chart: records counted by the values of a facet, or by those of two.</summary>
/// <param name="Id">Permanent id.</param>
/// <param name="Label">Its title for readers.</param>
/// <param name="Facet">What is counted.</param>
/// <param name="Level">Of a tree: the vocabulary of the level counted; null for the broadest nodes.</param>
/// <param name="Step">Of years: how many a bar stands for, 1 or more.</param>
/// <param name="By">The facet it is crossed with, or null.</param>
public sealed record ChartDefinition(string Id, LocalizedText Label, FacetDefinition Facet, string? Level, int Step, FacetDefinition? By);

/// <summary>How places are drawn on maps.</summary>
/// <param name="Precise">Terms of precision at which a place is where the point is; at any other it is somewhere around.</param>
public sealed record MapDefinition(IReadOnlyList<string> Precise)
{
    /// <summary>No place is precise.</summary>
    public static MapDefinition None { get; } = new([]);
}
