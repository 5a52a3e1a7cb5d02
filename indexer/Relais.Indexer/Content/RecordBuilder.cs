using System.Globalization;
using Relais.Indexer.Body;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Makes the final record of a valid draft: facet values, completeness, text.</summary>
internal sealed class RecordBuilder(ContentSchema schema, IReadOnlyDictionary<string, RecordDraft> drafts, ContentFiles files)
{
    public Record Build(RecordDraft draft)
    {
        var original = draft.Original;
        var values = new Dictionary<string, FieldValue>(original.Values, StringComparer.Ordinal);
        foreach (var field in original.Type.Fields.Where(field => field.MonthsAfter is not null && !values.ContainsKey(field.Key)))
            if (values.GetValueOrDefault(field.MonthsAfter!.Field) is DateValue date && date.FirstDay <= DateOnly.MaxValue.AddMonths(-field.MonthsAfter.Months))
                values[field.Key] = new DateValue(date.FirstDay.AddMonths(field.MonthsAfter.Months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        var languages = draft.Files.Select(file => file.Language).ToList();
        var folder = $"{RecordFileFinder.Root}/{original.Type.Folder}/{original.Slug}";
        var card = new RecordCard
        {
            Key = original.Key,
            Type = original.Type.Id,
            Slug = original.Slug,
            Language = original.Language,
            Status = original.Text(FieldRole.Status) ?? "",
            Values = values,
            Translations = draft.Translations.ToDictionary(file => file.Language, file => file.Values, StringComparer.Ordinal),
            Facets = schema.Facets.ToDictionary(facet => facet.Id, facet => (IReadOnlyList<string>)FacetValues(facet, values, original.Type, languages), StringComparer.Ordinal),
            Completeness = NeedChecker.Completeness(original),
            Words = original.Body.Sections.Sum(section => section.Words),
            Files = [.. draft.Files.Select(file => file.Path)],
            Assets = original.Type.Layout is RecordLayout.Folder ? [.. files.Files(folder).Where(name => schema.Limits.DocumentExtensions.Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase) && files.Exists($"{folder}/{name}"))] : [],
        };
        var body = draft.Files.ToDictionary(
            file => file.Language,
            file => (IReadOnlyList<RecordSection>)[.. Shown(file).Select(section => new RecordSection(section.Id, section.Title, section.Html))],
            StringComparer.Ordinal);
        return new Record(card, new RecordBody(body), [.. draft.Files.SelectMany(Passages)]);
    }

    /// <summary>A translation is written section by section: headings that nothing stands under yet say nothing to readers.</summary>
    private static IEnumerable<BodySection> Shown(RecordFile file) => file.IsTranslation ? file.Body.Sections.Where(section => section.HasText) : file.Body.Sections;

    private static IEnumerable<RecordPassage> Passages(RecordFile file) =>
        Shown(file).SelectMany(section => section.Passages.Prepend(section.Title).Where(text => text.Length > 0).Select(text => new RecordPassage(file.Language, section.Id, text)));

    private List<string> FacetValues(FacetDefinition facet, Dictionary<string, FieldValue> values, RecordType type, List<string> languages)
    {
        if (!type.Searchable) return [];
        if (facet.Languages) return languages;
        if (facet.Levels.Count > 0)
            return [.. facet.Levels.Select(level => values.GetValueOrDefault(level)).TakeWhile(value => value is TermValue).Cast<TermValue>().Select(term => term.Id)];
        return [.. Along(facet.From, values, type.Fields).Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)];

        static string? Text(FieldValue value) => value switch
        {
            TermValue term => term.Id,
            DateValue date => date.Year.ToString(CultureInfo.InvariantCulture),
            TextValue text => text.Text,
            _ => null,
        };
    }

    /// <summary>Values at the end of a path, through objects and referenced records.</summary>
    private IEnumerable<FieldValue> Along(IReadOnlyList<string> path, IReadOnlyDictionary<string, FieldValue> values, IReadOnlyList<FieldDefinition> fields)
    {
        var field = fields.FirstOrDefault(candidate => string.Equals(candidate.Key, path[0], StringComparison.Ordinal));
        if (field is null || values.GetValueOrDefault(path[0]) is not { } value) return [];
        if (path.Count == 1) return value.Values();
        var rest = path.Skip(1).ToList();
        return value.Values().SelectMany(item => item switch
        {
            ObjectValue group => Along(rest, group.Fields, field.Fields),
            ReferenceValue reference when drafts.TryGetValue($"{field.Target}/{reference.Slug}", out var target) => Along(rest, target.Original.Values, target.Original.Type.Fields),
            _ => [],
        });
    }
}
