using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>Values of a facet inside a sentence.</summary>
internal static class FacetWords
{
    private const int MostNamed = 3;

    /// <summary>"femmes, enfants": labels without their capital, save those of trees, which are proper names.</summary>
    public static string Of(FacetDefinition facet, IEnumerable<string> values, Visit visit) =>
        string.Join(", ", values.Take(MostNamed).Select(value => visit.Schema.Label(facet, value, visit.Language)).Select(label => facet.Style is FacetStyle.Tree ? label : Inside(label, visit)));

    /// <summary>An acronym or a number keeps its form; so does every label in English, which writes "French overseas territory" with a capital wherever it stands.</summary>
    public static string Inside(string label, Visit visit) =>
        label.Length > 1 && char.IsLower(label[1]) && !string.Equals(visit.Language, "en", StringComparison.Ordinal) ? char.ToLower(label[0], visit.Culture) + label[1..] : label;
}
