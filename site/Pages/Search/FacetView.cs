using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>What stands around the values of a facet.</summary>
/// <param name="Help">What the facet says of a record, or "".</param>
/// <param name="Meanings">Values that need explaining, with what they mean.</param>
/// <param name="IsLong">Whether it has so many values that one looks for them by name.</param>
public sealed record FacetView(string Help, IReadOnlyList<(string Label, string Meaning)> Meanings, bool IsLong)
{
    private const int Visible = 8;
    private const int FewestFolded = 3;
    private const int Long = 12;

    /// <summary>The view of a facet.</summary>
    public static FacetView Of(FacetChoices facet, Visit visit)
    {
        var values = facet.Choices.SelectMany(WithNarrower).ToList();
        // The description of one level would be wrong for the others.
        var help = facet.Facet.Vocabularies is [var vocabulary] ? visit.Schema.Vocabularies[vocabulary].Description.In(visit.Language) : "";
        return new FacetView(
            help,
            [.. values.Select(choice => (choice.Label, visit.Schema.Term(facet.Facet, choice.Value)?.Definition.In(visit.Language) ?? "")).Where(pair => pair.Item2.Length > 0)],
            facet.Facet.Style is not FacetStyle.Years && values.Count > Long);
    }

    /// <summary>Values shown at once and values folded away: the first ones and those chosen are always shown, and a fold holds enough to be worth opening.</summary>
    public static (IReadOnlyList<FacetChoice> Shown, IReadOnlyList<FacetChoice> Folded) Folded(IReadOnlyList<FacetChoice> choices)
    {
        var folded = choices.Skip(Visible).Where(choice => !choice.Selected && !choice.Open).ToList();
        return folded.Count < FewestFolded ? (choices, []) : ([.. choices.Except(folded)], folded);
    }

    private static IEnumerable<FacetChoice> WithNarrower(FacetChoice choice) => choice.Children.SelectMany(WithNarrower).Prepend(choice);
}
