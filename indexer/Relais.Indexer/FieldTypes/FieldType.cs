using System.Text.Json.Nodes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.FieldTypes;

/// <summary>How one value of a field is read and checked. Adding a type is one class here and its view on the site.</summary>
public abstract class FieldType
{
    /// <summary>Name in the schema.</summary>
    public abstract string Id { get; }

    /// <summary>What it expects, in words that complete "expects …".</summary>
    public abstract LocalizedText Expects { get; }

    /// <summary>A value that an author may write, for scaffolds.</summary>
    public abstract string Example(FieldDefinition field, ContentSchema schema);

    /// <summary>One value as JSON Schema (draft 2020-12) describes it, for text editors: its form, not its length nor whether it must be there, which depend on the record's status.</summary>
    public abstract JsonObject JsonSchema(FieldDefinition field);

    /// <summary>Reads one node; null when it cannot, which is then said.</summary>
    internal abstract FieldValue? Read(YamlNode node, FieldDefinition field, FieldReader reader);
}

/// <summary>A type written as a single word or text.</summary>
public abstract class ScalarType : FieldType
{
    internal sealed override FieldValue? Read(YamlNode node, FieldDefinition field, FieldReader reader)
    {
        if (node is YamlScalar scalar) return Read(scalar, field, reader);
        reader.WrongType(node, field);
        return null;
    }

    internal abstract FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader);
}
