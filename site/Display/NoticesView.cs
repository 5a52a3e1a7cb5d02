using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Display;

/// <summary>What a reader must know before reading: whose words these are, and how far to trust their date.</summary>
/// <param name="Translation">Told when the text shown is a translation.</param>
/// <param name="OriginalUrl">The original, when a translation is shown.</param>
/// <param name="NotTranslated">Told when the page's language has no version.</param>
/// <param name="Incomplete">Told while the record is not published: what is missing.</param>
/// <param name="ReviewDue">Told when its date of review has passed.</param>
public sealed record NoticesView(string? Translation, string? OriginalUrl, string? NotTranslated, string? Incomplete, string? ReviewDue)
{
    /// <summary>The notices of a record on that day.</summary>
    public static NoticesView Of(RecordCard card, RecordType type, Visit visit, DateOnly today)
    {
        var shown = card.LanguageFor(visit.Language);
        var original = visit.Schema.Vocabularies["language"].LabelOf(card.Language, visit.Language);
        var isTranslation = !string.Equals(shown, card.Language, StringComparison.Ordinal);
        return new NoticesView(
            isTranslation ? visit.T("notice.translation", Method(card, type, shown, visit), original) : null,
            isTranslation ? visit.Url(card.ReadIn(card.Language)) : null,
            isTranslation || card.Languages.Contains(visit.Language, StringComparer.Ordinal) ? null : visit.T("notice.not_translated", original),
            visit.Schema.Statuses.GetValueOrDefault(card.Status) is { Threshold: not Threshold.Published } ? visit.T("notice.incomplete", Missing(card, type, visit)) : null,
            card.ByRole(type, FieldRole.ReviewDue, visit.Language) is DateValue due && due.FirstDay < today ? visit.T("notice.review", DateText.Of(due, visit.Culture)) : null);
    }

    private static string Method(RecordCard card, RecordType type, string language, Visit visit)
    {
        var field = type.Role(FieldRole.Translation)!;
        var method = field.Inner(FieldRole.Method)!;
        return (card.Translations[language].GetValueOrDefault(field.Key) as ObjectValue)?[method.Key] is TermValue term ? visit.Schema.Vocabularies[method.Vocabulary!].LabelOf(term.Id, visit.Language) : visit.T("notice.translated");
    }

    private static string Missing(RecordCard card, RecordType type, Visit visit) =>
        string.Join(", ", card.Completeness.Missing.Select(key => key is ['#', .. var id]
            ? type.Sections.First(section => string.Equals(section.Id, id, StringComparison.Ordinal)).Label.In(visit.Language)
            : type.Field(key)!.Label.In(visit.Language)));
}
