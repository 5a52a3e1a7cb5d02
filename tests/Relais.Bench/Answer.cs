using Relais.Engine;

namespace Relais.Bench;

/// <summary>What an operation answers: hits loaded, counts as the engine gives them.</summary>
internal sealed record Answer(int Total, IReadOnlyList<Card> Cards, IReadOnlyList<FacetResult> Facets)
{
    /// <summary>Loads the hits of a response.</summary>
    public static Answer Of(SearchResponse response) => new(response.Total, [.. response.Hits.Select(Card.Of)], response.Facets);
}
