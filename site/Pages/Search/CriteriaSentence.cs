using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>What is asked, in one sentence that can be read out, printed above a list or used as the title of a feed.</summary>
public static class CriteriaSentence
{
    /// <summary>The count and the criteria: "12 expériences pour « jardin » ; public : Femmes ou Enfants ; pays : France".</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="words">The words looked for: those typed, unless they were corrected.</param>
    /// <param name="total">Records found.</param>
    /// <param name="visit">The visit.</param>
    public static string Of(SearchQuery query, string words, int total, Visit visit) =>
        Joined(total == 0 ? visit.T("search.none") : visit.Count("experiences", total), query, words, visit);

    /// <summary>The criteria under a name: "Expériences pour « jardin » ; pays : France".</summary>
    public static string Of(SearchQuery query, Visit visit) => Joined(visit.Schema.Searchable.Plural.In(visit.Language), query, query.Text, visit);

    /// <summary>The years of a range in words.</summary>
    public static string Years(YearRange range, Visit visit) => range switch
    {
        { From: { } from, To: { } to } => visit.T("years.between", Year(from), Year(to)),
        { From: { } from } => visit.T("years.from", Year(from)),
        _ => visit.T("years.to", Year(range.To ?? 0)),
    };

    private static string Joined(string head, SearchQuery query, string words, Visit visit) => string.Join(
        visit.T("list.separator"),
        Criteria(query, visit).Prepend(words.Length == 0 ? head : head + " " + visit.T("search.for", words)));

    private static IEnumerable<string> Criteria(SearchQuery query, Visit visit)
    {
        foreach (var facet in visit.Schema.Facets)
        {
            // A tree mixes countries, regions and departments: each is named for what it is.
            foreach (var kind in query.Choices.GetValueOrDefault(facet.Id, []).GroupBy(value => Name(facet, value, visit), StringComparer.Ordinal))
                yield return visit.T("label.value", kind.Key, string.Join(visit.T("search.or"), kind.Select(value => visit.Schema.Label(facet, value, visit.Language))));
            if (query.Range(facet.Id) is { IsOpen: false } range)
                yield return visit.T("label.value", Lowered(facet.Label.In(visit.Language)), Years(range, visit));
        }
    }

    /// <summary>The name of what a value is: its vocabulary's, which is in the singular.</summary>
    private static string Name(FacetDefinition facet, string value, Visit visit) =>
        Lowered((facet.Vocabularies.Select(name => visit.Schema.Vocabularies[name]).FirstOrDefault(vocabulary => vocabulary.Term(value) is not null)?.Label ?? facet.Label).In(visit.Language));

    private static string Lowered(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
