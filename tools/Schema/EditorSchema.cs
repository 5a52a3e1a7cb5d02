using System.Text.Json.Nodes;
using Relais.Indexer.Schema;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Schema;

/// <summary>
/// The front matter of a type of record as JSON Schema (draft 2020-12), so that text editors complete it: keys, terms with their labels, help. It is wide on purpose: nothing is required and nothing has a
/// least length, because a draft may lack anything; <c>relais check</c> knows the rest.
/// </summary>
internal sealed class EditorSchema(ContentSchema schema, string language)
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of one type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="slugs">The records there are, by type id: proposed where one is named, not asked for.</param>
    public JsonObject Of(RecordType type, ILookup<string, string> slugs)
    {
        var vocabularies = All(type.Fields).SelectMany(field => new[] { field.Vocabulary, field.KeyedBy }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = Draft,
            ["title"] = type.Label.In(language),
            ["type"] = "object",
            ["properties"] = Properties(type.Fields, slugs),
            ["additionalProperties"] = false,
            ["$defs"] = new JsonObject(vocabularies.Select(id => KeyValuePair.Create(id, (JsonNode?)Terms(schema.Vocabularies[id])))),
        };
    }

    private JsonObject Properties(IEnumerable<FieldDefinition> fields, ILookup<string, string> slugs) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Field(field, slugs))));

    private JsonObject Field(FieldDefinition field, ILookup<string, string> slugs)
    {
        var value = Value(field, slugs);
        if (field.List is { } list) value = new JsonObject { ["type"] = "array", ["items"] = value, ["maxItems"] = list.Max };
        if (field.KeyedBy is { } vocabulary)
            value = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = new JsonObject(schema.Vocabularies[vocabulary].Terms.Select(term => KeyValuePair.Create(term.Id, (JsonNode?)Described(term, value.DeepClone())))) };
        // A key with nothing behind it is a field to be filled later.
        return new JsonObject { ["title"] = field.Label.In(language), ["description"] = Description(field), ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
    }

    private JsonObject Value(FieldDefinition field, ILookup<string, string> slugs)
    {
        var value = field.Type.JsonSchema(field);
        if (field.Fields.Count > 0)
        {
            value["properties"] = Properties(field.Fields, slugs);
            value["additionalProperties"] = false;
        }

        if (field.Target is { } target) value["examples"] = new JsonArray([.. slugs[target].Select(slug => (JsonNode?)slug)]);
        return value;
    }

    private string Description(FieldDefinition field) =>
        string.Join(" ", new[] { field.Label.In(language) + ".", field.Help.In(language) }.Where(text => text.Length > 0));

    private JsonNode Described(Term term, JsonNode value)
    {
        value["title"] = term.Label.In(language);
        return value;
    }

    private JsonObject Terms(Vocabulary vocabulary) => new()
    {
        ["title"] = vocabulary.Label.In(language),
        ["oneOf"] = new JsonArray([.. vocabulary.Terms.Select(term => (JsonNode?)OneTerm(term))]),
    };

    private JsonObject OneTerm(Term term)
    {
        var one = new JsonObject { ["const"] = term.Id, ["title"] = term.Label.In(language) };
        if (term.Definition.In(language) is { Length: > 0 } definition) one["description"] = definition;
        if (term.DeprecatedBy is not null) one["deprecated"] = true;
        return one;
    }

    private static IEnumerable<FieldDefinition> All(IEnumerable<FieldDefinition> fields) => fields.SelectMany(field => All(field.Fields).Prepend(field));
}
