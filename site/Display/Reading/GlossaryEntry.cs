using Relais.Indexer.Search;
using Relais.Indexer.Vocabularies;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Reading;

/// <summary>A term that the centre explains.</summary>
/// <param name="Anchor">Its place on the page of the glossary.</param>
/// <param name="Label">Its name.</param>
/// <param name="OtherNames">What else it is called.</param>
/// <param name="Definition">What it means, in a sentence.</param>
/// <param name="SearchUrl">The experiences that are about it or filed under its related term, or null when no facet has either.</param>
public sealed record GlossaryEntry(string Anchor, string Label, IReadOnlyList<string> OtherNames, string Definition, string? SearchUrl)
{
    /// <summary>Name of the related term whose experiences <see cref="SearchUrl"/> shows, or null when they are its own.</summary>
    public string? FiledUnder { get; init; }

    /// <summary>All of them in a language, by label.</summary>
    public static IReadOnlyList<GlossaryEntry> All(Visit visit) =>
    [
        .. visit.Schema.Vocabularies.Values
            .SelectMany(vocabulary => vocabulary.Terms.Where(term => term.Glossary && term.DeprecatedBy is null).Select(term => Of(vocabulary, term, visit)))
            .OrderBy(entry => entry.Label, StringComparer.Create(visit.Culture, System.Globalization.CompareOptions.IgnoreCase)),
    ];

    private static GlossaryEntry Of(Vocabulary vocabulary, Term term, Visit visit)
    {
        var filed = visit.Schema.FiledUnder(term) ?? (vocabulary, term);
        var facet = visit.Schema.Facets.FirstOrDefault(facet => facet.Vocabularies is [var only] && string.Equals(only, filed.Vocabulary.Id, StringComparison.Ordinal));
        return new GlossaryEntry(
            $"{vocabulary.Id}-{term.Id}",
            term.Label.In(visit.Language),
            [.. term.Alternatives.GetValueOrDefault(visit.Language, []).Where(name => !string.Equals(name, term.Label.In(visit.Language), StringComparison.OrdinalIgnoreCase))],
            term.Definition.In(visit.Language),
            facet is null ? null : visit.SearchPage(visit.Centre.Urls.Of(new SearchQuery().With(facet.Id, filed.Term.Id))))
        {
            FiledUnder = facet is null || ReferenceEquals(filed.Term, term) ? null : filed.Term.Label.In(visit.Language),
        };
    }
}
