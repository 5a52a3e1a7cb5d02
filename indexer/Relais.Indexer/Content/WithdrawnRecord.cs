using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>A record taken back after it was published: what its address still tells, and nothing more.</summary>
/// <param name="Type">Type id.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Identifier">Its permanent identifier, or null.</param>
/// <param name="Titles">Its title by language; empty when it was taken out.</param>
/// <param name="On">When it was taken back (EDTF), or null.</param>
/// <param name="Reasons">Why, by language; empty when nothing is told.</param>
/// <param name="FormerSlugs">Names that it had before.</param>
public sealed record WithdrawnRecord(
    string Type, string Slug, string? Identifier, IReadOnlyDictionary<string, string> Titles, string? On, IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<string> FormerSlugs)
{
    /// <summary>Type and slug, as of a card.</summary>
    public string Key => $"{Type}/{Slug}";

    internal static WithdrawnRecord Of(RecordDraft draft)
    {
        var (original, type) = (draft.Original, draft.Original.Type);
        var withdrawal = type.Role(FieldRole.Withdrawal);
        var told = withdrawal is null ? null : original.Values.GetValueOrDefault(withdrawal.Key) as ObjectValue;
        return new WithdrawnRecord(
            type.Id, original.Slug, original.Text(FieldRole.Identifier),
            draft.Files.Where(file => file.Text(FieldRole.Title) is not null).ToDictionary(file => file.Language, file => file.Text(FieldRole.Title)!, StringComparer.Ordinal),
            (Told(FieldRole.Date) as DateValue)?.Edtf,
            (Told(FieldRole.Reason) as LocalizedValue)?.ByLanguage ?? new Dictionary<string, string>(StringComparer.Ordinal),
            [.. original.FormerSlugs()]);

        FieldValue? Told(FieldRole role) => withdrawal?.Inner(role) is { } inner ? told?[inner.Key] : null;
    }

    /// <summary>The title for readers of a language, or null.</summary>
    public string? Title(string language) => In(Titles, language);

    /// <summary>The reason for readers of a language, or null.</summary>
    public string? Reason(string language) => In(Reasons, language);

    private static string? In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.TryGetValue(language, out var text) ? text : texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).FirstOrDefault();
}
