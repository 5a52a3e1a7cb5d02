using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>One value in a cell.</summary>
/// <param name="Text">In words.</param>
/// <param name="Label">What it is, where the row's heading does not say it.</param>
/// <param name="Note">What goes with it.</param>
public sealed record CellItem(string Text, string? Label = null, string? Note = null);

/// <summary>The values of fields as a table shows and exports them.</summary>
public sealed class CellTexts(Visit visit)
{
    /// <summary>The values of one record on one field; none when it has none.</summary>
    public IReadOnlyList<CellItem> Of(RecordCard card, FieldDefinition field)
    {
        var rows = new FieldRows(visit, card);
        return field.Role switch
        {
            FieldRole.Markers => [.. rows.Markers().Select(marker => new CellItem(visit.T("markers.level", marker.Level), marker.Label))],
            FieldRole.KeyFunctions => [.. Parts(rows, field).Where(part => part.Count > 0).Select(Function)],
            FieldRole.Transfer => [.. Parts(rows, field).SelectMany(part => part).Select(row => new CellItem(Joined(row), row.Label))],
            _ => [.. rows.Items(field).Select(item => new CellItem(item.Text))],
        };
    }

    /// <summary>The language of the words of a cell, when it is not the page's; null for labels, which are in the page's.</summary>
    public string? Language(RecordCard card, FieldDefinition field)
    {
        if (!field.Translated) return null;
        var language = card.TranslationFor(visit.Language)?.ContainsKey(field.Key) is true ? card.LanguageFor(visit.Language) : card.Language;
        return string.Equals(language, visit.Language, StringComparison.Ordinal) || card.Value(field.Key, visit.Language) is KeyedValue ? null : language;
    }

    /// <summary>A value in one line, for a file.</summary>
    public string Line(CellItem item)
    {
        var text = item.Label is null ? item.Text : visit.T("label.value", item.Label, item.Text);
        return item.Note is null ? text : $"{text} ({item.Note})";
    }

    private static IReadOnlyList<IReadOnlyList<FieldRow>> Parts(FieldRows rows, FieldDefinition field) =>
        rows.Parts().FirstOrDefault(part => string.Equals(part.Field.Key, field.Key, StringComparison.Ordinal)).Items ?? [];

    private CellItem Function(IReadOnlyList<FieldRow> group) => new(
        Joined(group[0]), Note: group.Count > 1 ? string.Join(visit.T("list.separator"), group.Skip(1).Select(row => visit.T("label.value", row.Label, Joined(row)))) : null);

    private static string Joined(FieldRow row) => string.Join(", ", row.Items.Select(item => item.Text));
}
