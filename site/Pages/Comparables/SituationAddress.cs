using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>Addresses of the page of comparable records. A situation has one, made as those of the search page are.</summary>
public static class SituationAddress
{
    /// <summary>Path under the language.</summary>
    public const string Path = "comparables";

    /// <summary>Parameter of the record that others are compared to.</summary>
    public const string LikeKey = "comme";

    /// <summary>What is like a record.</summary>
    public static string Like(RecordCard card, Visit visit) => $"{visit.Url(Path)}?{LikeKey}={Uri.EscapeDataString(card.Slug)}";

    /// <summary>What is like a situation.</summary>
    public static string Of(SearchQuery situation, Visit visit) => visit.Url(Path) + visit.Centre.Urls.Of(situation);

    /// <summary>The part of a query that describes a situation: the words, and the values of facets that are compared.</summary>
    public static SearchQuery Situation(SearchQuery query, ContentSchema schema)
    {
        var situation = new SearchQuery().WithText(query.Text);
        foreach (var (facet, _) in schema.Comparison.Weights)
            foreach (var value in schema.Comparison.Told(facet, [.. query.Choices.GetValueOrDefault(facet, [])])) situation = situation.With(facet, value);
        return situation;
    }

    /// <summary>The situation of a record, for someone who starts from it: on each facet of the form, its first values.</summary>
    public static SearchQuery SituationOf(RecordCard card, ContentSchema schema, int mostFacets, int mostValues)
    {
        var situation = new SearchQuery();
        foreach (var id in schema.Comparison.Situation.Where(id => Told(card, schema, id).Count > 0).Take(mostFacets))
        {
            var values = Told(card, schema, id);
            foreach (var value in schema.Facet(id)!.Style is FacetStyle.Tree ? values.Take(1) : values.Take(mostValues)) situation = situation.With(id, value);
        }

        return situation;
    }

    private static IReadOnlyList<string> Told(RecordCard card, ContentSchema schema, string facet) => schema.Comparison.Told(facet, card.Facets.GetValueOrDefault(facet, []));
}
