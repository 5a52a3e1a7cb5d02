using Relais.Indexer.Text;

namespace Relais.Indexer.Schema;

/// <summary>What makes two records comparable, and a record comparable to a described situation.</summary>
public sealed record ComparisonDefinition
{
    /// <summary>How many neighbours a record's page shows.</summary>
    public required int Neighbours { get; init; }

    /// <summary>How many the page of comparable records lists, at most.</summary>
    public int Listed { get; init; } = 12;

    /// <summary>Facet id to weight, heaviest reason first.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Weights { get; init; }

    /// <summary>Facets on which the main difference is told, in order.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Facets that a reader describes a situation with, in the order of the form.</summary>
    public IReadOnlyList<string> Situation { get; init; } = [];

    /// <summary>Facets whose vocabulary is a scale, with how two values next to each other are told ("budget close to it").</summary>
    public IReadOnlyDictionary<string, LocalizedText> Near { get; init; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);

    /// <summary>What the next value of a scale counts for; 1 is the same value.</summary>
    public double NearShare { get; init; }

    /// <summary>Values that mean that nothing was told: they count as absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Untold { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>How alike two records are taken to be on a facet that only one of them tells.</summary>
    public double Unknown { get; init; }

    /// <summary>What a value that a record has beyond those of a described situation counts for; 1 would make it a difference.</summary>
    public double Extra { get; init; } = 1;

    /// <summary>Weight of the words of a described situation.</summary>
    public double Text { get; init; }

    /// <summary>Most that the likeness of two texts adds when neighbours of a record are put in order.</summary>
    public double TieBreak { get; init; }

    /// <summary>Least nearness of what is called comparable.</summary>
    public double Floor { get; init; }

    /// <summary>The weight of a facet; 0 when it is not compared.</summary>
    public double WeightOf(string facet) => Weights.FirstOrDefault(weight => string.Equals(weight.Key, facet, StringComparison.Ordinal)).Value;

    /// <summary>The values of a facet that tell something.</summary>
    public IReadOnlyList<string> Told(string facet, IReadOnlyList<string> values) =>
        Untold.TryGetValue(facet, out var untold) ? [.. values.Where(value => !untold.Contains(value, StringComparer.Ordinal))] : values;
}
