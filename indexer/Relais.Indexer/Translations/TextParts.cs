using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Translations;

/// <summary>Parts the text of a file into what is translated one by one.</summary>
internal static class TextParts
{
    /// <summary>The parts that hold text, fields first, in the order of the schema and of the file.</summary>
    /// <param name="file">What was read of the file.</param>
    /// <param name="text">Its whole text, with \n line ends.</param>
    /// <param name="limits">Bounds of what is read.</param>
    public static IReadOnlyList<TextPart> Of(RecordFile file, string text, Limits limits)
    {
        // Faults of the file are told by whoever checks it.
        var faults = new DiagnosticBag();
        if (FrontMatter.Split(text, file.Path, faults) is not { } front || new YamlReader(file.Path, limits, faults).ReadMap(front.Yaml) is not { } map) return [];
        return [.. Fields(file.Type, map), .. Sections(file, front.Body).DistinctBy(part => part.Key, StringComparer.Ordinal)];
    }

    /// <summary>What a translation renders, by key, with the names that the translation gives.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Rendered(RecordFile translation)
    {
        var rendered = TranslatableYaml.Fields(translation.Type).Where(field => translation.Values.ContainsKey(field.Key)).ToDictionary(field => field.Key, field => field.Label, StringComparer.Ordinal);
        foreach (var section in translation.Body.Sections.Where(section => section.HasText)) rendered.TryAdd(Key(section.Id), LocalizedText.Same(section.Title));
        return rendered;
    }

    private static IEnumerable<TextPart> Fields(RecordType type, YamlMap map) =>
        from field in TranslatableYaml.Fields(type)
        let value = map[field.Key]
        where value is not null
        let lines = TranslatableYaml.Lines(field, value)
        where lines.Count > 0
        select new TextPart(field.Key, field.Label, string.Join('\n', lines));

    private static IEnumerable<TextPart> Sections(RecordFile file, string body)
    {
        var lines = body.Split('\n');
        var sections = file.Body.Sections;
        for (var at = 0; at < sections.Count; at++)
        {
            var start = sections[at].At.Line - 1;
            var end = at + 1 < sections.Count ? sections[at + 1].At.Line - 1 : lines.Length;
            if (sections[at].HasText) yield return new TextPart(Key(sections[at].Id), LocalizedText.Same(sections[at].Title), OneWay.Lines(lines[start..end]));
        }
    }

    private static string Key(string section) => "#" + section;
}
