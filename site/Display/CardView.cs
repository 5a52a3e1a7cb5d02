using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display;

/// <summary>What a card or a line of results shows of a record.</summary>
public sealed record CardView
{
    /// <summary>Address of the record.</summary>
    public required string Url { get; init; }

    /// <summary>Name of its type; with its status when readers do not see it, as in a preview.</summary>
    public required string Type { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its summary, or "".</summary>
    public required string Summary { get; init; }

    /// <summary>Language of title and summary when it is not the page's; else null.</summary>
    public string? TextLanguage { get; init; }

    /// <summary>Place, territory, period.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Term id and label of its stage, if any.</summary>
    public TermView? Stage { get; init; }

    /// <summary>Values that lead to more of the same.</summary>
    public required IReadOnlyList<TagView> Tags { get; init; }

    /// <summary>Its strip.</summary>
    public required Cover Cover { get; init; }

    /// <summary>The card of a record for that visit.</summary>
    public static CardView Of(RecordCard card, Visit visit)
    {
        var type = visit.Schema.Type(card.Type)!;
        var shown = card.LanguageFor(visit.Language);
        var subjects = type.Role(FieldRole.Subjects);
        var first = subjects is null ? null : card.Values.GetValueOrDefault(subjects.Key)?.Values().OfType<TermValue>().FirstOrDefault();
        return new CardView
        {
            Url = visit.Url(card),
            Type = type.Label.In(visit.Language) + (visit.Unseen(card) is { } status ? $" · {status}" : ""),
            Title = card.Title(type, visit.Language),
            Summary = card.Summary(type, visit.Language),
            TextLanguage = string.Equals(shown, visit.Language, StringComparison.Ordinal) || type.Layout is RecordLayout.File ? null : shown,
            Facts = [.. FactsOf(card, type, visit)],
            Stage = StageOf(card, type, visit),
            Tags = [.. TagsOf(card, visit)],
            Cover = Cover.Of(first is null ? card.Slug.Length : visit.Schema.Vocabularies[subjects!.Vocabulary!].Order(first.Id)),
        };
    }

    /// <summary>Where and when, in a few words.</summary>
    public static IEnumerable<string> FactsOf(RecordCard card, RecordType type, Visit visit)
    {
        if (type.Role(FieldRole.Place) is { } place && card.Value(place.Key, visit.Language) is ObjectValue named && place.Inner(FieldRole.Name) is { } name && named[name.Key] is TextValue text)
            yield return text.Text;
        foreach (var tree in visit.Schema.Facets.Where(facet => facet.Style is FacetStyle.Tree))
        {
            // Outside the territory's finest level, the country must be read too.
            var nodes = card.Facets.GetValueOrDefault(tree.Id, []);
            if (nodes.Count > 0) yield return visit.Schema.Label(tree, nodes[^1], visit.Language);
        }

        if (PeriodOf(card, type, visit) is { } period) yield return period;
    }

    private static string? PeriodOf(RecordCard card, RecordType type, Visit visit)
    {
        var start = Month(card.ByRole(type, FieldRole.PeriodStart, visit.Language) as DateValue);
        var end = Month(card.ByRole(type, FieldRole.PeriodEnd, visit.Language) as DateValue);
        return (start, end) switch
        {
            (null, null) => null,
            ({ } from, null) => visit.T("period.since", DateText.Of(from, visit.Culture)),
            (null, { } to) => visit.T("period.until", DateText.Of(to, visit.Culture)),
            ({ } from, { } to) => from.Year == to.Year ? from.Year.ToString(CultureInfo.InvariantCulture) : visit.T("period.from_to", from.Year, to.Year),
        };
    }

    /// <summary>A card needs no day, and "depuis janvier 2018" reads better than with one.</summary>
    private static DateValue? Month(DateValue? date) => date is { Edtf.Length: >= 10 } ? new DateValue(date.Edtf[..7]) : date;

    private static TermView? StageOf(RecordCard card, RecordType type, Visit visit) =>
        type.Role(FieldRole.Stage) is { } stage && card.Values.GetValueOrDefault(stage.Key) is TermValue term
            ? new TermView(term.Id, visit.Schema.Vocabularies[stage.Vocabulary!].LabelOf(term.Id, visit.Language))
            : null;

    /// <summary>The first value of the facets that lead the list: what the record is about and whom it is for.</summary>
    private static IEnumerable<TagView> TagsOf(RecordCard card, Visit visit) =>
        visit.Schema.Facets.Where(facet => facet is { Shown: true, Style: FacetStyle.Choices }).Take(2)
            .SelectMany(facet => card.Facets.GetValueOrDefault(facet.Id, []).Take(2).Select(value => new TagView(
                facet.Label.In(visit.Language), visit.Schema.Label(facet, value, visit.Language), visit.SearchPage(visit.Centre.Urls.Of(new SearchQuery().With(facet.Id, value))))));
}

/// <summary>A term shown by itself.</summary>
public sealed record TermView(string Id, string Label);

/// <summary>A value that leads to a search.</summary>
/// <param name="Kind">Name of the facet, read out before the value.</param>
/// <param name="Label">The value.</param>
/// <param name="Url">The search for it.</param>
public sealed record TagView(string Kind, string Label, string Url);
