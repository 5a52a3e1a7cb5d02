using Relais.Indexer.Search;
using Relais.Indexer.Vocabularies;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Reading;

/// <summary>A term that the centre explains.</summary>
/// <param name="Anchor">Its place on the page of the glossary.</param>
/// <param name="Label">Its name.</param>
/// <param name="OtherNames">What else it is called.</param>
/// <param name="Definition">What it means, in a sentence.</param>
/// <param name="SearchUrl">The experiences that are about it, or null when no facet has it.</param>
public sealed record GlossaryEntry(string Anchor, string Label, IReadOnlyList<string> OtherNames, string Definition, string? SearchUrl)
{
    /// <summary>All of them in a language, by label.</summary>
    public static IReadOnlyList<GlossaryEntry> All(Visit visit) =>
    [
        .. visit.Schema.Vocabularies.Values.Where(vocabulary => vocabulary.Glossary)
            .SelectMany(vocabulary => vocabulary.Terms.Where(term => term.DeprecatedBy is null).Select(term => Of(vocabulary, term, visit)))
            .Where(entry => entry.Definition.Length > 0)
            .OrderBy(entry => entry.Label, StringComparer.Create(visit.Culture, System.Globalization.CompareOptions.IgnoreCase)),
    ];

    private static GlossaryEntry Of(Vocabulary vocabulary, Term term, Visit visit)
    {
        var facet = visit.Schema.Facets.FirstOrDefault(facet => facet.From is [var key] && visit.Schema.Searchable.Fields.Any(field =>
            string.Equals(field.Key, key, StringComparison.Ordinal) && string.Equals(field.Vocabulary, vocabulary.Id, StringComparison.Ordinal)));
        return new GlossaryEntry(
            $"{vocabulary.Id}-{term.Id}",
            term.Label.In(visit.Language),
            term.Alternatives.GetValueOrDefault(visit.Language, []),
            term.Definition.In(visit.Language),
            facet is null ? null : visit.SearchPage(visit.Centre.Urls.Of(new SearchQuery().With(facet.Id, term.Id))));
    }
}
