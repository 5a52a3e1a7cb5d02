using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Geography;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Maps;

/// <summary>A record with the place that it declares, as a map shows it.</summary>
public sealed record PlacedRecord
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Language of its title when it is not the page's; else null.</summary>
    public required string? TextLanguage { get; init; }

    /// <summary>The name of the place as written, or the narrowest territory's; "" when neither is known.</summary>
    public required string Place { get; init; }

    /// <summary>Ids of its territories, broadest first.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>Names of its territories, broadest first.</summary>
    public required IReadOnlyList<string> TerritoryNames { get; init; }

    /// <summary>Where it is, or null when nothing tells.</summary>
    public required Coordinates? At { get; init; }

    /// <summary>Whether it is there, and not somewhere around.</summary>
    public required bool Precise { get; init; }

    /// <summary>What the point stands for when it is not precise ("région"), or null.</summary>
    public required string? Around { get; init; }

    /// <summary>The record of a card: its own coordinates, else those of the narrowest territory that has some. Nothing is ever guessed from shapes.</summary>
    public static PlacedRecord Of(RecordCard card, Visit visit, Anchors anchors)
    {
        var type = visit.Schema.Type(card.Type)!;
        var view = CardView.Of(card, visit);
        var tree = visit.Schema.Facets.FirstOrDefault(facet => facet.Style is FacetStyle.Tree);
        var territories = tree is null ? [] : card.Facets.GetValueOrDefault(tree.Id, []);
        var names = territories.Select(id => visit.Schema.Label(tree!, id, visit.Language)).ToList();
        var field = type.Role(FieldRole.Place);
        var declared = field is null ? null : card.Values.GetValueOrDefault(field.Key) as ObjectValue;
        var read = field is null ? null : card.Value(field.Key, visit.Language) as ObjectValue;
        var own = Own(field, declared);
        var (anchor, level) = own is null ? Anchor(tree, territories, anchors) : (null, null);
        var precision = field?.Inner(FieldRole.Precision);
        var term = precision is null ? null : (declared?[precision.Key] as TermValue)?.Id;
        var precise = own is not null && term is not null && visit.Schema.Map.Precise.Contains(term, StringComparer.Ordinal);
        return new PlacedRecord
        {
            Title = view.Title,
            Url = view.Url,
            TextLanguage = view.TextLanguage,
            Place = Name(field, read ?? declared) is { Length: > 0 } name ? name : names.LastOrDefault(""),
            Territories = territories,
            TerritoryNames = names,
            At = own ?? anchor,
            Precise = precise,
            Around = precise || (own is null && anchor is null) ? null
                : own is null ? visit.Schema.Vocabularies[level!].Label.In(visit.Language)
                : term is null ? null : visit.Schema.Vocabularies[precision!.Vocabulary!].LabelOf(term, visit.Language),
        };
    }

    private static string Name(FieldDefinition? field, ObjectValue? place) =>
        field?.Inner(FieldRole.Name) is { } name && place?[name.Key] is TextValue text ? text.Text : "";

    private static Coordinates? Own(FieldDefinition? field, ObjectValue? place) =>
        field?.Inner(FieldRole.Latitude) is { } latitude && field.Inner(FieldRole.Longitude) is { } longitude
        && place?[latitude.Key] is AmountValue north && place[longitude.Key] is AmountValue east
            ? new Coordinates((double)east.Amount, (double)north.Amount)
            : null;

    private static (Coordinates? Place, string? Vocabulary) Anchor(FacetDefinition? tree, IReadOnlyList<string> territories, Anchors anchors)
    {
        for (var level = territories.Count - 1; level >= 0; level--)
            if (anchors.Of(tree!.Vocabularies[level], territories[level]) is { } place) return (place, tree.Vocabularies[level]);
        return (null, null);
    }
}
