using System.Text.Json.Nodes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.FieldTypes;

/// <summary>A term of a vocabulary, by id.</summary>
public sealed class TermType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "term";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un terme de vocabulaire", "a vocabulary term");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["$ref"] = $"#/$defs/{field.Vocabulary}" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader) => reader.Term(scalar, field.Vocabulary!);
}

/// <summary>Another record of the centre, by slug.</summary>
public sealed class ReferenceType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "reference";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("l'identifiant d'une fiche (le nom de son dossier ou de son fichier)", "the slug of a record (the name of its folder or file)");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "string" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        reader.References.Add(new PendingReference(scalar.At, field.Key, field.Target!, scalar.Value));
        return new ReferenceValue(scalar.Value);
    }
}

/// <summary>A group of fields.</summary>
public sealed class ObjectType : FieldType
{
    /// <inheritdoc/>
    public override string Id => "object";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un groupe de champs (« champ: valeur »)", "a group of fields ('field: value')");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "{" + string.Join(", ", field.Fields.Select(inner => inner.Key + ": " + inner.Type.Example(inner, schema))) + "}";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "object" };

    internal override FieldValue? Read(YamlNode node, FieldDefinition field, FieldReader reader)
    {
        if (node is YamlMap map) return reader.Group(map, field);
        reader.WrongType(node, field);
        return null;
    }
}
