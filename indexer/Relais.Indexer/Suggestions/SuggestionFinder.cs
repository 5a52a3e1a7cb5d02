using System.Collections.Concurrent;
using Relais.Engine;
using Relais.Engine.Query;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;

namespace Relais.Indexer.Suggestions;

/// <summary>Completes what a reader is typing: terms, places, organisations, titles. What would find nothing is never suggested.</summary>
/// <param name="schema">Facets, fields and vocabularies.</param>
/// <param name="index">Completes titles.</param>
/// <param name="search">Counts.</param>
/// <param name="cards">All records of a type.</param>
public sealed class SuggestionFinder(ContentSchema schema, ISearchIndex index, RecordSearch search, Func<RecordType, IReadOnlyList<RecordCard>> cards)
{
    /// <summary>Fewest characters completed: fewer say nothing yet (RGESN 4.9).</summary>
    public const int Shortest = 3;

    /// <summary>Most suggestions.</summary>
    public const int Most = 8;

    /// <summary>How many of each kind come first; what one leaves free goes to the others.</summary>
    private static readonly Dictionary<SuggestionKind, int> Shares = new() { [SuggestionKind.Term] = 3, [SuggestionKind.Place] = 1, [SuggestionKind.Organisation] = 1, [SuggestionKind.Title] = 3 };

    private readonly ConcurrentDictionary<string, IReadOnlyList<NamedThing>> _things = new(StringComparer.Ordinal);

    /// <summary>At most <see cref="Most"/> suggestions for a reader of that interface language, by kind; none for less than <see cref="Shortest"/> characters.</summary>
    public IReadOnlyList<SearchSuggestion> For(string text, string language)
    {
        var typed = NameMatch.Words(text);
        if (text.Trim().Length < Shortest || typed.Count == 0) return [];
        var found = _things.GetOrAdd(language, Things)
            .Select(thing => (Thing: thing, Suggestion: thing.For(typed)))
            .Where(pair => pair.Suggestion is not null)
            .OrderByDescending(pair => pair.Thing.Begins(typed))
            .ThenByDescending(pair => pair.Suggestion!.Count)
            .ThenBy(pair => pair.Thing.Name, StringComparer.Ordinal)
            .Select(pair => pair.Suggestion!)
            .Concat(Titles(text, language))
            .ToList();
        var first = found.GroupBy(one => one.Kind).SelectMany(kind => kind.Take(Shares[kind.Key])).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. found.OrderByDescending(first.Contains).Take(Most).OrderBy(one => one.Kind)];
    }

    private IEnumerable<SearchSuggestion> Titles(string text, string language)
    {
        var type = schema.Searchable;
        if (type.Role(FieldRole.Title)?.Search is not { } field) yield break;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suggestion in index.Suggest(new SuggestRequest(text, [field], language, Most)))
        {
            if (!known.Add(suggestion.Id) || index.Stored(suggestion.Id) is not { } stored) continue;
            var card = StoredRecord.Card(stored);
            var found = string.Concat(suggestion.Parts.Select(part => part.Text));
            // A title in a language that the interface does not have was typed by one who reads it.
            if (card.Languages.FirstOrDefault(other => !schema.Languages.Contains(other, StringComparer.Ordinal) && string.Equals(card.ReadIn(other).Title(type, language), found, StringComparison.Ordinal)) is { } read
                && !string.Equals(card.Title(type, language), found, StringComparison.Ordinal)) card = card.ReadIn(read);
            // What was typed may be in the title of another language of the interface: the reader's own is shown, unmarked.
            var shown = card.Title(type, language);
            var isShown = string.Equals(found, shown, StringComparison.Ordinal);
            yield return new SearchSuggestion(SuggestionKind.Title, isShown ? suggestion.Parts : [new ExcerptPart(shown, Found: false)]) { Card = card };
        }
    }

    private IReadOnlyList<NamedThing> Things(string language) => [.. Terms(language), .. Places(language), .. Organisations(language)];

    private IEnumerable<NamedThing> Terms(string language) =>
        from facet in search.Run(new SearchQuery(), language).Facets
        where facet.Facet.Style is not FacetStyle.Years
        from choice in facet.Choices.SelectMany(WithNarrower)
        where choice.Count > 0 && schema.Term(facet.Facet, choice.Value) is not null
        let term = schema.Term(facet.Facet, choice.Value)!
        select new NamedThing(
            new SearchSuggestion(SuggestionKind.Term, [])
            {
                Facet = facet.Facet,
                Value = choice.Value,
                Count = choice.Count,
                Query = new SearchQuery().With(facet.Facet.Id, choice.Value),
            },
            choice.Label,
            [.. facet.Facet.Vocabularies.SelectMany(vocabulary => schema.FiledUnder(vocabulary, term.Id)).Prepend(term).SelectMany(one => OtherNames(one, language)).Distinct(StringComparer.Ordinal)]);

    /// <summary>Its names, those of the reader's language first.</summary>
    private static IEnumerable<string> OtherNames(Term term, string language) =>
        term.Alternatives.OrderByDescending(pair => string.Equals(pair.Key, language, StringComparison.Ordinal)).ThenBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value).Concat(term.Label.ByLanguage.Values);

    private static IEnumerable<FacetChoice> WithNarrower(FacetChoice choice) => choice.Children.SelectMany(WithNarrower).Prepend(choice);

    /// <summary>Named places that are no node of a facet already.</summary>
    private IEnumerable<NamedThing> Places(string language)
    {
        var type = schema.Searchable;
        if (type.Role(FieldRole.Place) is not { } place || place.Inner(FieldRole.Name) is not { Search: { } field } name) return [];
        return cards(type)
            .Select(card => ((card.Value(place.Key, language) as ObjectValue)?[name.Key] as TextValue)?.Text)
            .OfType<string>()
            .GroupBy(Folded.Of, StringComparer.Ordinal)
            .Select(same => new NamedThing(
                new SearchSuggestion(SuggestionKind.Place, [])
                {
                    Count = same.Count(),
                    Query = new SearchQuery().WithText(QueryPrinter.Print(new TextQuery([new QueryClause(ClauseKind.Phrase, same.First(), field)]), schema.Search.Aliases)),
                },
                same.First(),
                []));
    }

    private IEnumerable<NamedThing> Organisations(string language)
    {
        if (schema.Searchable.Role(FieldRole.Organisations) is not { Target: { } target } field || schema.Type(target) is not { } type) return [];
        return cards(type).Select(card => new NamedThing(new SearchSuggestion(SuggestionKind.Organisation, []) { Card = card }, card.Title(type, language), [.. OtherNames(card, type, field)]));
    }

    /// <summary>The other fields by which search finds an organisation: acronym, former names.</summary>
    private static IEnumerable<string> OtherNames(RecordCard card, RecordType type, FieldDefinition field) =>
        type.Fields.Where(inner => inner.Role is not FieldRole.Title && string.Equals(inner.Search, field.Search, StringComparison.Ordinal))
            .SelectMany(inner => card.Values.GetValueOrDefault(inner.Key)?.Values() ?? [])
            .OfType<TextValue>()
            .Select(value => value.Text);
}
