using Relais.Bench.Corpus;
using Relais.Engine;

namespace Relais.Bench.Contest;

/// <summary>What an operation answers: hits loaded, counts as the engine gives them.</summary>
/// <param name="Total">Documents that match, or <see cref="Unknown"/>.</param>
/// <param name="Cards">The hits, loaded.</param>
/// <param name="Facets">None when no counts were asked for.</param>
internal sealed record Answer(int Total, IReadOnlyList<Card> Cards, IReadOnlyList<FacetResult> Facets)
{
    /// <summary>The total of an operation that does not ask for it: the engine has only a lower bound.</summary>
    public const int Unknown = -1;

    /// <summary>Loads the hits of a response.</summary>
    public static Answer Of(SearchRequest request, SearchResponse response) =>
        new(request.CountsAll ? response.Total : Unknown, [.. response.Hits.Select(Card.Of)], response.Facets);
}
