using Relais.Indexer.Comparison;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>A comparable record as shown: why it is near, where it differs, in words made from the schema.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Card">Its card.</param>
/// <param name="Reasons">"même public : femmes ; même type de territoire : rural".</param>
/// <param name="Difference">The main difference, or null when none is known.</param>
public sealed record NeighbourView(string Slug, CardView Card, string Reasons, string? Difference)
{
    /// <summary>The view of a neighbour of a record, or of a situation that the reader described.</summary>
    public static NeighbourView Of(Neighbour neighbour, Visit visit, bool described)
    {
        var reasons = neighbour.Reasons.Select(reason => visit.T("label.value", Same(reason, visit), FacetWords.Of(reason.Facet, reason.Values, visit)));
        if (neighbour.Words.Count > 0) reasons = reasons.Append(visit.T("label.value", visit.T("comparables.your_words"), string.Join(", ", neighbour.Words)));
        return new NeighbourView(neighbour.Card.Slug, CardView.Of(neighbour.Card, visit), string.Join(visit.T("list.separator"), reasons), neighbour.Difference is { } difference ? DifferenceOf(difference, visit, described) : null);
    }

    private static string Same(SharedValues reason, Visit visit) =>
        (reason.Near ? visit.Schema.Comparison.Near[reason.Facet.Id] : reason.Facet.Same).In(visit.Language);

    private static string DifferenceOf(DifferingValues difference, Visit visit, bool described)
    {
        var (label, there, here) = (difference.Facet.Label.In(visit.Language), FacetWords.Of(difference.Facet, difference.There, visit), FacetWords.Of(difference.Facet, difference.Here, visit));
        if (difference.Partly) return visit.T("comparables.more", label, there);
        return described ? visit.T("comparables.differs_from_you", label, there, here) : visit.T("neighbour.difference", label, there, here);
    }
}
