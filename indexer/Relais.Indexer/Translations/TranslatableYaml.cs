using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Translations;

/// <summary>
/// A field reduced to what its translation must write, in one way of writing: texts, and what their group asks for besides. Coordinates, amounts and codes are not there: when they change, no
/// translator has anything to do. The same lines make the fingerprint and the scaffold.
/// </summary>
internal static class TranslatableYaml
{
    private const string Indent = "  ";

    /// <summary>The fields of a type that a translation may have.</summary>
    public static IEnumerable<FieldDefinition> Fields(RecordType type) => type.Fields.Where(field => field.Translated && field.Role is not FieldRole.Translation);

    /// <summary>Lines of YAML; none when the value holds no text.</summary>
    public static IReadOnlyList<string> Lines(FieldDefinition field, YamlNode node)
    {
        if (!HasProse(field, node)) return [];
        return (node, field) switch
        {
            (YamlMap map, { KeyedBy: not null }) =>
            [
                field.Key + ":",
                .. map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, Value: Item(field, entry.Value))).Where(entry => entry.Value is not null)
                    .Select(entry => $"{Indent}{ScalarText.Word(entry.Key)}: {entry.Value}"),
            ],
            (YamlList list, { List: not null }) => [field.Key + ":", .. list.Items.Select(item => Item(field, item)).OfType<string>().Select(item => $"{Indent}- {item}")],
            _ => [$"{field.Key}: {Item(field, node)}"],
        };
    }

    private static bool HasProse(FieldDefinition field, YamlNode? node) => node switch
    {
        YamlScalar scalar => IsProse(field) && !scalar.IsNull && scalar.Value.Trim().Length > 0,
        YamlList list => list.Items.Any(item => HasProse(field, item)),
        YamlMap map when field.KeyedBy is not null => map.Entries.Any(entry => HasProseInside(field, entry.Value)),
        YamlMap => HasProseInside(field, node),
        _ => false,
    };

    private static bool HasProseInside(FieldDefinition field, YamlNode node) => node is YamlMap map && field.Fields.Any(inner => HasProse(inner, map[inner.Key]));

    /// <summary>A text of a fixed form is a code, the same in every language.</summary>
    private static bool IsProse(FieldDefinition field) => field is { Type: TextType, Pattern: null };

    private static bool IsWritten(FieldDefinition field) => IsProse(field) || field.Need is Need.Submitted or Need.Published || field.Fields.Any(IsWritten);

    private static string? Item(FieldDefinition field, YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } scalar => field.Type is TextType ? ScalarText.Quoted(OneWay.Line(scalar.Value)) : ScalarText.Word(scalar.Value.Trim()),
        YamlMap map => InBraces(field.Fields, map),
        _ => null,
    };

    private static string? InBraces(IReadOnlyList<FieldDefinition> fields, YamlMap map)
    {
        var written = fields.Where(IsWritten).Select(field => (field.Key, Value: Inner(field, map[field.Key]))).Where(entry => entry.Value is not null).ToList();
        return written.Count == 0 ? null : $"{{{string.Join(", ", written.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
    }

    private static string? Inner(FieldDefinition field, YamlNode? node) => node is YamlList list ? $"[{string.Join(", ", list.Items.Select(item => Item(field, item)).OfType<string>())}]" : Item(field, node);
}
