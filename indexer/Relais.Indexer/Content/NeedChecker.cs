using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>Checks that what a record's status asks is there, and measures completeness.</summary>
internal sealed class NeedChecker(ContentSchema schema)
{
    public void Check(RecordDraft draft)
    {
        var original = draft.Original;
        var (status, threshold) = StatusOf(original);
        if (threshold is Threshold.None) return;
        foreach (var field in original.Type.Fields.Where(field => field.Role is not FieldRole.Translation && Asked(Need(field, original), threshold)))
            Missing(field, original, status);
        foreach (var file in draft.Files)
            foreach (var need in file.Needs.Where(need => Asked(need.Field.Need, threshold) && !(file.IsTranslation && IsInOriginal(need, file, original))))
                file.Diagnostics.Add(Rules.MissingField.At(need.At, need.Field.Label, need.Path, status, ToDo(need.IsWritten)));
        foreach (var section in original.Type.Sections.Where(section => original.Body.Readable && Asked(section.Need, threshold) && !Written(section, original) && !original.Body.Meant.Contains(section.Id)))
        {
            var at = original.Body.Sections.FirstOrDefault(written => string.Equals(written.Id, section.Id, StringComparison.Ordinal))?.At ?? new SourcePosition(original.Path);
            original.Diagnostics.Add(Rules.MissingSection.At(at, section.Label, section.Id, status, section.Question));
        }

        foreach (var translation in draft.Translations)
            foreach (var field in translation.Type.Fields.Where(field => field is { Translated: true, Need: Schema.Need.Submitted, Role: FieldRole.Title or FieldRole.Summary }))
                Missing(field, translation, status);
    }

    /// <summary>Whether what a group of a translation lacks comes from the original.</summary>
    private static bool IsInOriginal(PendingNeed need, RecordFile translation, RecordFile original) =>
        translation.Type.Fields.FirstOrDefault(field => field.Fields.Any(inner => ReferenceEquals(inner, need.Field))) is { } field
        && translation.Values.GetValueOrDefault(field.Key) is { } said
        && TranslatedValue.Groups(TranslatedValue.Completed(said, original.Values.GetValueOrDefault(field.Key))).All(group => group[need.Field.Key] is not null);

    private static void Missing(FieldDefinition field, RecordFile file, string status)
    {
        if (!file.Values.ContainsKey(field.Key) && !file.Faulty.Contains(field.Key))
            file.Diagnostics.Add(Rules.MissingField.At(file.PlaceOf(field.Key), field.Label, field.Key, status, ToDo(file.Places.ContainsKey(field.Key))));
    }

    /// <summary>A field that is there without a value is not to be added a second time.</summary>
    private static LocalizedText ToDo(bool isWritten) => isWritten ? LocalizedText.Of("Remplissez-le", "Fill it in") : LocalizedText.Of("Ajoutez-le", "Add it");

    /// <summary>What is counted: every field and section that is asked or recommended.</summary>
    public static Completeness Completeness(RecordFile original)
    {
        var fields = original.Type.Fields.Where(field => field.Role is not FieldRole.Translation && Need(field, original) is not Schema.Need.Optional).ToList();
        var sections = original.Type.Sections.Where(section => section.Need is not Schema.Need.Optional).ToList();
        List<string> missing =
        [
            .. fields.Where(field => !original.Values.ContainsKey(field.Key)).Select(field => field.Key),
            .. sections.Where(section => !Written(section, original)).Select(section => "#" + section.Id),
        ];
        var all = fields.Count + sections.Count;
        return new Completeness(all == 0 ? 100 : 100 * (all - missing.Count) / all, missing);
    }

    /// <summary>Types without a status are held to the published threshold.</summary>
    private (string Status, Threshold Threshold) StatusOf(RecordFile original)
    {
        if (original.Type.Role(FieldRole.Status) is null) return ("published", Threshold.Published);
        var status = original.Text(FieldRole.Status) ?? "submitted";
        return (status, schema.Statuses.GetValueOrDefault(status)?.Threshold ?? Threshold.Submitted);
    }

    private static bool Written(SectionDefinition section, RecordFile file) =>
        file.Body.Sections.Any(written => string.Equals(written.Id, section.Id, StringComparison.Ordinal) && written.HasText);

    private static Need Need(FieldDefinition field, RecordFile file) =>
        field.NeedWhen is { } need && Holds(need.When, file) && !(need.Unless is { } exception && Holds(exception, file)) ? need.Need : field.Need;

    private static bool Holds(FieldCondition condition, RecordFile file) =>
        file.Values.GetValueOrDefault(condition.Field) is TermValue { Id: var id } && condition.Values.Contains(id, StringComparer.Ordinal);

    private static bool Asked(Need need, Threshold threshold) =>
        need is Schema.Need.Submitted || (need is Schema.Need.Published && threshold is Threshold.Published);
}
