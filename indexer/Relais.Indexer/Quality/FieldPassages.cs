using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Quality;

/// <summary>The passages of a front matter: fields that hold sentences, and the title.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="lines">Its lines.</param>
internal sealed class FieldPassages(string file, IReadOnlyList<string> lines)
{
    /// <summary>Fields that take fewer characters hold names and words, not sentences.</summary>
    private const int ProseLength = 300;

    /// <summary>What is the same in every language (names, references) is no prose: only fields that a translation has too are read.</summary>
    public IEnumerable<Passage> Of(YamlMap map, RecordType type) => type.Fields.Where(field => field.Translated).SelectMany(field => Within(map[field.Key], field));

    private IEnumerable<Passage> Within(YamlNode? node, FieldDefinition field) => node switch
    {
        YamlScalar { IsNull: false } scalar when field.Type is TextType && (field.Role is FieldRole.Title || field.Max >= ProseLength) => [Of(scalar)],
        YamlList list => list.Items.SelectMany(item => Within(item, field)),
        YamlMap group when field.KeyedBy is not null => group.Entries.SelectMany(entry => entry.Value is YamlMap inner ? Inside(inner, field) : []),
        YamlMap group => Inside(group, field),
        _ => [],
    };

    private IEnumerable<Passage> Inside(YamlMap group, FieldDefinition field) => field.Fields.SelectMany(inner => Within(group[inner.Key], inner));

    private Passage Of(YamlScalar scalar)
    {
        var passage = new Passage(file, PassageKind.Prose);
        var column = scalar.At.Column + (scalar.Quoted ? 1 : 0);
        var line = scalar.At.Line <= lines.Count ? lines[scalar.At.Line - 1] : "";
        // Folded lines and escapes are not the characters of the file, one for one: then only the beginning is known.
        var asWritten = column <= line.Length && line.AsSpan(column - 1).StartsWith(scalar.Value, StringComparison.Ordinal);
        passage.Append(scalar.Value.Replace('\n', ' '), scalar.At.Line, asWritten ? column : scalar.At.Column, asWritten);
        return passage;
    }
}
