using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Comparison;

/// <summary>A record comparable to another, or to a described situation, with why and where it differs.</summary>
/// <param name="Card">The other record.</param>
/// <param name="Nearness">0 (nothing shared) to 1 (all shared); for ordering, never shown.</param>
/// <param name="Reasons">What is shared, the weightiest first.</param>
/// <param name="Words">Words of the situation that the record has, the most telling first; empty between two records.</param>
/// <param name="Difference">The main difference, or null when none is known.</param>
public sealed record Neighbour(RecordCard Card, double Nearness, IReadOnlyList<SharedValues> Reasons, IReadOnlyList<string> Words, DifferingValues? Difference);

/// <summary>What two sides share on a facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Values">Values that both have, or, when they are only next to each other on a scale, those of the other record.</param>
/// <param name="Near">True when no value is the same.</param>
public sealed record SharedValues(FacetDefinition Facet, IReadOnlyList<string> Values, bool Near);

/// <summary>Where two sides differ on a facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Here">Values of the record or situation asked about.</param>
/// <param name="There">Values of the other record that it lacks.</param>
/// <param name="Partly">True when they share other values of this facet: the other record has these besides.</param>
public sealed record DifferingValues(FacetDefinition Facet, IReadOnlyList<string> Here, IReadOnlyList<string> There, bool Partly);

/// <summary>What is comparable to a record or a situation.</summary>
/// <param name="Total">How many records are near enough.</param>
/// <param name="Nearest">The nearest of them, nearest first.</param>
public sealed record Comparables(int Total, IReadOnlyList<Neighbour> Nearest);
