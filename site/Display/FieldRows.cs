using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Display;

/// <summary>A field shown to readers.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Items">Its values.</param>
/// <param name="Field">Key of the field that it shows whole, or null.</param>
public sealed record FieldRow(string Label, IReadOnlyList<FieldItem> Items, string? Field = null);

/// <summary>One value shown to readers.</summary>
/// <param name="Text">In words.</param>
/// <param name="Url">Where it leads, or null.</param>
/// <param name="Title">What it means, or null.</param>
/// <param name="External">Whether it leaves the site.</param>
/// <param name="Language">Language of the text when it is not the page's; null for labels, which are in the page's.</param>
public sealed record FieldItem(string Text, string? Url = null, string? Title = null, bool External = false, string? Language = null)
{
    /// <summary>The text by language: a group has labels and sentences. Put together they are <see cref="Text"/>.</summary>
    public IReadOnlyList<TextRun> Runs { get; init; } = [new TextRun(Text, Language)];
}

/// <summary>A run of text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language when it is not the page's.</param>
public sealed record TextRun(string Text, string? Language);

/// <summary>A marker with its level from 0 to 3 and what shows it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Evidence">What shows it, or null.</param>
/// <param name="Language">Language of what shows it when it is not the page's.</param>
public sealed record MarkerView(string Label, int Level, string? Evidence, string? Language);

/// <summary>Turns the values of a record into rows, whatever fields the schema has.</summary>
public sealed class FieldRows(Visit visit, RecordCard card)
{
    private static readonly FieldRole[] ShownElsewhere =
    [
        FieldRole.Title, FieldRole.Summary, FieldRole.KeyPoints, FieldRole.Identifier, FieldRole.Language, FieldRole.Status, FieldRole.Translation, FieldRole.Contact,
        FieldRole.Sources, FieldRole.Licence, FieldRole.Authors, FieldRole.Markers, FieldRole.Media, FieldRole.Stage, FieldRole.Members,
        FieldRole.KeyFunctions, FieldRole.Transfer, FieldRole.Updates, FieldRole.Relations, FieldRole.Documents, FieldRole.FormerSlugs, FieldRole.Withdrawal,
    ];

    private static readonly FieldRole[] AfterTheText = [FieldRole.KeyFunctions, FieldRole.Transfer, FieldRole.Updates, FieldRole.Documents];

    private readonly RecordType _type = visit.Schema.Type(card.Type)!;

    /// <summary>The very values that the translation shown holds: a value completed from the original has parts of both.</summary>
    private readonly HashSet<FieldValue> _translated = new((card.TranslationFor(visit.Language)?.Values ?? []).SelectMany(Texts), ReferenceEqualityComparer.Instance);

    /// <summary>The identity card: what the schema puts on it, without the notes, so that it fits beside the key points on one printed page.</summary>
    public IReadOnlyList<FieldRow> Identity() => Rows(field => field.Card, withNotes: false);

    /// <summary>All other fields, and those that the identity card shortens, in full.</summary>
    public IReadOnlyList<FieldRow> Rest() => Rows(field => !field.Card || field.Fields.Any(inner => inner.Role is FieldRole.Note), withNotes: true);

    /// <summary>Groups of fields that read as parts of the text (functions, transfer, updates, documents): a row an item.</summary>
    public IReadOnlyList<(FieldDefinition Field, IReadOnlyList<IReadOnlyList<FieldRow>> Items)> Parts() =>
    [
        .. _type.Fields.Where(field => AfterTheText.Contains(field.Role) && card.Value(field.Key, visit.Language) is not null)
            .Select(field => (field, (IReadOnlyList<IReadOnlyList<FieldRow>>)[.. card.Value(field.Key, visit.Language)!.Values().OfType<ObjectValue>().Select(group => Inner(field, group))])),
    ];

    /// <summary>The self-positioning on markers, in the vocabulary's order.</summary>
    public IReadOnlyList<MarkerView> Markers()
    {
        if (_type.Role(FieldRole.Markers) is not { KeyedBy: { } vocabulary } field || card.Value(field.Key, visit.Language) is not KeyedValue keyed) return [];
        var (level, note) = (field.Inner(FieldRole.Level)!.Key, field.Inner(FieldRole.Note)?.Key ?? "");
        return
        [
            .. visit.Schema.Vocabularies[vocabulary].Terms.Where(term => keyed.ByTerm.ContainsKey(term.Id)).Select(term => new MarkerView(
                term.Label.In(visit.Language), (int)((keyed.ByTerm[term.Id][level] as AmountValue)?.Amount ?? 0), (keyed.ByTerm[term.Id][note] as TextValue)?.Text, LanguageOf(keyed.ByTerm[term.Id][note]))),
        ];
    }

    /// <summary>The values of one field.</summary>
    public IReadOnlyList<FieldItem> Items(FieldDefinition field) => Items(field, withNotes: true);

    private List<FieldItem> Items(FieldDefinition field, bool withNotes) =>
        card.Value(field.Key, visit.Language) is { } value ? [.. value.Values().SelectMany(item => Item(field, item, withNotes))] : [];

    private List<FieldRow> Rows(Func<FieldDefinition, bool> wanted, bool withNotes) =>
    [
        .. _type.Fields.Where(field => wanted(field) && !ShownElsewhere.Contains(field.Role))
            .Select(field => new FieldRow(field.Label.In(visit.Language), Items(field, withNotes), field.Key))
            .Where(row => row.Items.Count > 0),
    ];

    private List<FieldRow> Inner(FieldDefinition field, ObjectValue group) =>
        [.. field.Fields.Where(inner => group[inner.Key] is not null).Select(inner => new FieldRow(inner.Label.In(visit.Language), [.. group[inner.Key]!.Values().SelectMany(value => Item(inner, value))]))];

    private IEnumerable<FieldItem> Item(FieldDefinition field, FieldValue value, bool withNotes = true) => value switch
    {
        TextValue { Text: var text } when field.Type is UrlType => [new FieldItem(text, text, External: true)],
        TextValue { Text: var text } when field.Type is FileType => [new FieldItem(text, RecordAddress.Asset(_type.Folder, card.Slug, text))],
        TextValue { Text: var text } => [new FieldItem(text, Language: LanguageOf(value))],
        LocalizedValue localized => [new FieldItem(localized.ToText().In(visit.Language))],
        TermValue term => [Term(field, term)],
        DateValue date => [new FieldItem(DateText.Of(date, visit.Culture))],
        AmountValue number => [new FieldItem(number.Amount.ToString("#,##0.##", visit.Culture))],
        ReferenceValue reference => [Reference(field, reference)],
        ObjectValue group => Group(field, group, withNotes) is { Count: > 0 } runs ? [new FieldItem(string.Concat(runs.Select(run => run.Text))) { Runs = runs }] : [],
        _ => [],
    };

    private FieldItem Term(FieldDefinition field, TermValue value)
    {
        var term = visit.Schema.Vocabularies[field.Vocabulary!].Term(value.Id);
        var facet = visit.Schema.Facets.FirstOrDefault(candidate =>
            (candidate.From.Count == 1 && string.Equals(candidate.From[0], field.Key, StringComparison.Ordinal)) || candidate.Levels.Contains(field.Key, StringComparer.Ordinal));
        var url = facet is null || !_type.Searchable ? null : visit.SearchPage(visit.Centre.Urls.Of(new SearchQuery().With(facet.Id, value.Id)));
        var definition = term?.Definition.In(visit.Language);
        return new FieldItem(term?.Label.In(visit.Language) ?? value.Id, url, definition is { Length: > 0 } ? definition : null);
    }

    private FieldItem Reference(FieldDefinition field, ReferenceValue reference)
    {
        var target = visit.Centre.Card(field.Target!, reference.Slug);
        return target is null ? new FieldItem(reference.Slug) : new FieldItem(target.Title(visit.Schema.Type(target.Type)!, visit.Language), visit.Url(target));
    }

    /// <summary>A group in one line: its name, then the rest in brackets. Numbers have their label, and so have answers to several questions that share their words ("not applicable · not applicable").</summary>
    private List<TextRun> Group(FieldDefinition field, ObjectValue group, bool withNotes)
    {
        var pieces = field.Fields.Where(inner => group[inner.Key] is not null && inner.Role is not (FieldRole.Latitude or FieldRole.Longitude or FieldRole.Precision) && (withNotes || inner.Role is not FieldRole.Note))
            .Select(inner => (inner.Role, Text: string.Join(", ", group[inner.Key]!.Values().SelectMany(value => Item(inner, value)).Select(item => item.Text)), IsLabelled: inner.Type is NumberType || (inner.Vocabulary is { } words && field.Fields.Count(other => string.Equals(other.Vocabulary, words, StringComparison.Ordinal)) > 1), Label: inner.Label.In(visit.Language), Language: LanguageOf(group[inner.Key])))
            .Select(piece => (piece.Role, Run: new TextRun(piece.IsLabelled ? visit.T("label.value", piece.Label, piece.Text) : piece.Text, piece.Language)))
            .ToList();
        return pieces is [(FieldRole.Name, var name), _, ..]
            ? [name, new TextRun(" (", null), .. Joined(pieces.Skip(1).Select(piece => piece.Run), ", "), new TextRun(")", null)]
            : Joined(pieces.Select(piece => piece.Run), " · ");
    }

    private static List<TextRun> Joined(IEnumerable<TextRun> runs, string separator)
    {
        var joined = new List<TextRun>();
        foreach (var run in runs)
        {
            if (joined.Count > 0) joined.Add(new TextRun(separator, null));
            joined.Add(run);
        }

        return joined;
    }

    /// <summary>The language of the words of a value when it is not the page's; null for what has no words of its own.</summary>
    private string? LanguageOf(FieldValue? value)
    {
        if (value is not TextValue) return null;
        var language = _translated.Contains(value) ? card.LanguageFor(visit.Language) : card.Language;
        // A record kept in one file for all languages says nothing of the language of its names.
        return string.Equals(language, visit.Language, StringComparison.Ordinal) || _type.Layout is RecordLayout.File ? null : language;
    }

    private static IEnumerable<FieldValue> Texts(FieldValue value) => value switch
    {
        ListValue list => list.Items.SelectMany(Texts),
        ObjectValue group => group.Fields.Values.SelectMany(Texts),
        KeyedValue keyed => keyed.ByTerm.Values.SelectMany(Texts),
        TextValue => [value],
        _ => [],
    };
}
