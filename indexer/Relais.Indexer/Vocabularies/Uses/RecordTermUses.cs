using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Vocabularies.Uses;

/// <summary>The terms that a file of a record names, wherever its type has a field of a vocabulary. Values are taken as they are written, whether they are right or not.</summary>
internal sealed class RecordTermUses(FrontMatterText file)
{
    public IEnumerable<TermUse> Of(RecordType type) => Fields(file.Root, type.Fields);

    private IEnumerable<TermUse> Fields(TextMap map, IReadOnlyList<FieldDefinition> fields) =>
        map.Entries.SelectMany(entry => fields.FirstOrDefault(field => string.Equals(field.Key, entry.Key.Value, StringComparison.Ordinal)) is { } field ? Field(entry.Value, field) : []);

    private IEnumerable<TermUse> Field(TextNode node, FieldDefinition field) => node switch
    {
        TextMap map when field.KeyedBy is { } vocabulary => map.Entries.SelectMany(entry => (entry.Value is TextMap inner ? Fields(inner, field.Fields) : [])
            .Prepend(new TermUse(file, vocabulary, entry.Key.Value, TermUseKind.Key, entry.Key.Span, entry.Key.At) { Scalar = entry.Key, Map = map })),
        TextMap map => Fields(map, field.Fields),
        TextList list => list.Items.SelectMany(item => item is TextScalar scalar ? Value(scalar, field, list) : Field(item, field)),
        TextScalar scalar => Value(scalar, field, list: null),
        _ => [],
    };

    private IEnumerable<TermUse> Value(TextScalar scalar, FieldDefinition field, TextList? list)
    {
        if (field.Vocabulary is { } vocabulary && scalar.Value.Length > 0)
            yield return new TermUse(file, vocabulary, scalar.Value, TermUseKind.Value, scalar.Span, scalar.At) { Scalar = scalar, List = list };
    }
}
