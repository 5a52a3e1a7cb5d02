using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Lineage;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Experiences;

/// <summary>What an experience comes from, what came of it and what stands beside it.</summary>
/// <param name="Slug">The experience.</param>
/// <param name="Title">Its title.</param>
/// <param name="Before">What inspired or preceded it.</param>
/// <param name="After">What it inspired, what followed it.</param>
/// <param name="Beside">What is related without coming from one another.</param>
/// <param name="Drawing">All that is linked to it, near and far; null when there is nothing or too much to draw.</param>
public sealed record LineageView(string Slug, string Title, IReadOnlyList<KinView> Before, IReadOnlyList<KinView> After, IReadOnlyList<KinView> Beside, LineageDrawing? Drawing)
{
    /// <summary>A drawing of more would be a tangle; the list says it better.</summary>
    private const int MostDrawn = 12;

    /// <summary>Whether there is anything to tell.</summary>
    public bool Any => Before.Count + After.Count + Beside.Count > 0;

    /// <summary>The lineage of an experience.</summary>
    public static LineageView Of(RecordCard card, Visit visit)
    {
        var relations = visit.Centre.Relations;
        var kin = relations.Of(card.Key).ToLookup(one => one.Side);
        var graph = LineageGraph.Around(card.Key, relations, MostDrawn);
        return new LineageView(
            card.Slug,
            card.Title(visit.Schema.Type(card.Type)!, visit.Language),
            [.. kin[Side.Before].Select(one => KinView.Of(one, card, visit))],
            [.. kin[Side.After].Select(one => KinView.Of(one, card, visit))],
            [.. kin[Side.Beside].Select(one => KinView.Of(one, card, visit))],
            graph is null ? null : LineageDrawing.Of(graph, card.Key, visit));
    }
}

/// <summary>An experience linked to another.</summary>
/// <param name="Kind">How, seen from the page's own experience.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of the title when it is not the page's.</param>
/// <param name="Url">Its address.</param>
/// <param name="Notes">What the two say of the link.</param>
public sealed record KinView(string Kind, string Title, string? Language, string Url, IReadOnlyList<KinNote> Notes)
{
    internal static KinView Of(Kin kin, RecordCard here, Visit visit)
    {
        var there = CardOf(kin.Key, visit);
        var type = visit.Schema.Type(there.Type)!;
        var shown = there.LanguageFor(visit.Language);
        return new KinView(
            (kin.Side is Side.After ? kin.Kind.Inverse : kin.Kind.Label).In(visit.Language),
            there.Title(type, visit.Language),
            string.Equals(shown, visit.Language, StringComparison.Ordinal) ? null : shown,
            visit.Url(there),
            [.. kin.Said.Select(relation => NoteOf(relation, here, there, type, visit)).OfType<KinNote>()]);
    }

    internal static RecordCard CardOf(string key, Visit visit) => visit.Centre.Card(visit.Schema.Searchable.Id, key[(visit.Schema.Searchable.Id.Length + 1)..])!;

    private static KinNote? NoteOf(Relation relation, RecordCard here, RecordCard there, RecordType type, Visit visit)
    {
        var saidHere = string.Equals(relation.From, here.Key, StringComparison.Ordinal);
        var card = saidHere ? here : there;
        var field = type.Role(FieldRole.Relations)!;
        if (field.Inner(FieldRole.Note) is not { } note) return null;
        // A translation lists the same relations in the same order; where it says nothing, the original's words stand.
        var translated = Nth(card.TranslationFor(visit.Language)?.GetValueOrDefault(field.Key), relation.Place)?[note.Key] as TextValue;
        if ((translated ?? Nth(card.Values.GetValueOrDefault(field.Key), relation.Place)?[note.Key]) is not TextValue text) return null;
        var language = translated is null ? card.Language : card.LanguageFor(visit.Language);
        return new KinNote(text.Text, string.Equals(language, visit.Language, StringComparison.Ordinal) ? null : language, !saidHere);
    }

    private static ObjectValue? Nth(FieldValue? value, int place) => value?.Values().OfType<ObjectValue>().ElementAtOrDefault(place);
}

/// <summary>What is said of a link.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language when it is not the page's.</param>
/// <param name="There">Whether the other experience says it.</param>
public sealed record KinNote(string Text, string? Language, bool There);
