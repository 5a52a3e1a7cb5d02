using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>What programs ask of a card by role.</summary>
public static class RecordTexts
{
    /// <summary>The title for readers of a language; the slug when there is none.</summary>
    public static string Title(this RecordCard card, RecordType type, string language) => card.Text(type, FieldRole.Title, language) ?? card.Slug;

    /// <summary>The title for menus; the whole title when there is no shorter one.</summary>
    public static string ShortTitle(this RecordCard card, RecordType type, string language) => card.Text(type, FieldRole.ShortTitle, language) ?? card.Title(type, language);

    /// <summary>The summary for readers of a language, or "".</summary>
    public static string Summary(this RecordCard card, RecordType type, string language) => card.Text(type, FieldRole.Summary, language) ?? "";

    /// <summary>The plain text of a field by role, or null.</summary>
    public static string? Text(this RecordCard card, RecordType type, FieldRole role, string language) => card.ByRole(type, role, language) switch
    {
        TextValue text => text.Text,
        LocalizedValue localized => localized.ToText().In(language),
        TermValue term => term.Id,
        DateValue date => date.Edtf,
        _ => null,
    };

    /// <summary>Addresses that the record had before.</summary>
    public static IEnumerable<string> FormerSlugs(this RecordCard card, RecordType type) => type.Role(FieldRole.FormerSlugs) is { } field ? Words(card.Values.GetValueOrDefault(field.Key)) : [];

    /// <summary>The plain texts of a list.</summary>
    internal static IEnumerable<string> Words(FieldValue? value) => (value?.Values() ?? []).OfType<TextValue>().Select(text => text.Text);

    /// <summary>The value of a field by role, or null.</summary>
    public static FieldValue? ByRole(this RecordCard card, RecordType type, FieldRole role, string language) =>
        type.Role(role) is { } known ? card.Value(known.Key, language) : null;
}
