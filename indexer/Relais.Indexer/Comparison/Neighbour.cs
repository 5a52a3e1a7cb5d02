using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Comparison;

/// <summary>A record comparable to another, with why and where it differs.</summary>
/// <param name="Card">The other record.</param>
/// <param name="Nearness">0 (nothing shared) to 1 (all shared); for ordering, never shown.</param>
/// <param name="Reasons">Shared values, the weightiest first.</param>
/// <param name="Difference">The main difference, or null when none is known.</param>
public sealed record Neighbour(RecordCard Card, double Nearness, IReadOnlyList<SharedValues> Reasons, DifferingValues? Difference);

/// <summary>Values that two records share on a facet.</summary>
public sealed record SharedValues(FacetDefinition Facet, IReadOnlyList<string> Values);

/// <summary>Values on which two records have nothing in common.</summary>
public sealed record DifferingValues(FacetDefinition Facet, IReadOnlyList<string> Here, IReadOnlyList<string> There);
