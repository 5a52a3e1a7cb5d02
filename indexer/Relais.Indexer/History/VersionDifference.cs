using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.History;

/// <summary>Compares two versions of a file of a record: its fields by their labels, its text by paragraphs and words. Versions of long ago are read leniently: the schema may have changed since.</summary>
/// <param name="schema">Today's.</param>
/// <param name="type">Type of the record.</param>
/// <param name="language">That labels and terms are said in.</param>
public sealed partial class VersionDifference(ContentSchema schema, RecordType type, string language)
{
    private const string Line = "\n";

    /// <summary>What changed.</summary>
    /// <param name="old">The file as it was; "" when it was not there.</param>
    /// <param name="now">The file as it became; "" when it went.</param>
    public Difference Between(string old, string now)
    {
        var (before, after) = (Parts(old), Parts(now));
        var order = type.Fields.Select(field => field.Key).Concat(after.Fields.Keys).Concat(before.Fields.Keys).Distinct(StringComparer.Ordinal);
        return new Difference([.. order.Select(key => Field(key, before.Fields, after.Fields)).OfType<FieldChange>()], TextDifference.Between(before.Text, after.Text));
    }

    /// <summary>The editorial status that a version states; null when it states none, or cannot be read.</summary>
    public string? Status(string text) => type.Role(FieldRole.Status) is { } field && Map(text)?.Map[field.Key] is YamlScalar status ? status.Value : null;

    private FieldChange? Field(string key, Dictionary<string, string> old, Dictionary<string, string> now)
    {
        var (before, after) = (old.GetValueOrDefault(key, ""), now.GetValueOrDefault(key, ""));
        if (string.Equals(before, after, StringComparison.Ordinal)) return null;
        return new FieldChange(type.Field(key)?.Label ?? LocalizedText.Same(key), TextDifference.Between(before, after));
    }

    private (Dictionary<string, string> Fields, string Text) Parts(string text)
    {
        if (Map(text) is not { } read) return ([], PublicWords.Of(Readable(text)));
        var fields = read.Map.Entries.ToDictionary(entry => entry.Key, entry => PublicWords.Of(Words(entry.Value, type.Field(entry.Key))), StringComparer.Ordinal);
        return (fields, PublicWords.Of(Readable(read.Body)));
    }

    private (YamlMap Map, string Body)? Map(string text)
    {
        if (text.Length == 0) return (new YamlMap(default, []), "");
        var lines = ContentFiles.OneKindOfLine(text.TrimStart('\uFEFF'));
        var unsaid = new DiagnosticBag();
        var front = type.Layout is RecordLayout.File ? new FrontMatter(lines, "") : FrontMatter.Split(lines, "", unsaid);
        return front is not null && new YamlReader("", schema.Limits, unsaid).ReadMap(front.Yaml) is { } map ? (map, front.Body) : null;
    }

    /// <summary>A value in words: a paragraph an item, the fields of a group by their labels, terms by theirs. Addresses of people are left out.</summary>
    private string Words(YamlNode node, FieldDefinition? field) => node switch
    {
        YamlScalar { IsNull: true } => "",
        YamlScalar when field?.Type is EmailType => "",
        YamlScalar scalar when field?.Vocabulary is { } vocabulary && schema.Vocabularies.TryGetValue(vocabulary, out var terms) => terms.LabelOf(scalar.Value, language),
        YamlScalar scalar => scalar.Value,
        YamlList list => string.Join(Line + Line, list.Items.Select(item => Words(item, field)).Where(words => words.Length > 0)),
        YamlMap map => string.Join(Line, map.Entries.Select(entry => Inner(entry, field)).Where(words => words.Length > 0)),
        _ => "",
    };

    private string Inner(YamlEntry entry, FieldDefinition? field)
    {
        if (field?.KeyedBy is { } vocabulary && schema.Vocabularies.TryGetValue(vocabulary, out var terms)) return Labelled(terms.LabelOf(entry.Key, language), Words(entry.Value, field with { KeyedBy = null }));
        var inner = field?.Fields.FirstOrDefault(known => string.Equals(known.Key, entry.Key, StringComparison.Ordinal));
        return Labelled(inner?.Label.In(language) ?? entry.Key, Words(entry.Value, inner));
    }

    private string Labelled(string label, string words) => words.Length == 0 ? "" : string.Equals(language, "fr", StringComparison.Ordinal) ? $"{label}\u00A0: {words}" : $"{label}: {words}";

    /// <summary>The text without the marks that only programs read.</summary>
    private static string Readable(string body) => HeadingMark().Replace(HeadingId().Replace(body, ""), "");

    [GeneratedRegex(@"[ \t]*\{#[^}\n]*\}[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingId();

    [GeneratedRegex("^#{1,6}[ \t]+", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingMark();
}
