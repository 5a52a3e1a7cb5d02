using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Nodes;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.FieldTypes;

/// <summary>Plain text, with bounds on its length and possibly a form.</summary>
public sealed class TextType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "text";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un texte", "a text");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "\"\"";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => Bounded(new JsonObject { ["type"] = new JsonArray("string", "number") }, field);

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        var text = scalar.Value.Trim();
        if (text.Length == 0) return null;
        var length = new StringInfo(text).LengthInTextElements;
        if (length < (field.Min ?? 0) || length > (field.Max ?? int.MaxValue))
            reader.Diagnostics.Add(Rules.TextLength.At(scalar.At, field.Key, length, field.Min ?? 0, field.Max ?? int.MaxValue));
        CheckForm(text, scalar, field, reader);
        return new TextValue(text);
    }

    internal static JsonObject Bounded(JsonObject schema, FieldDefinition field)
    {
        if (field.Max is { } max) schema["maxLength"] = max;
        if (field.Pattern is { } pattern) schema["pattern"] = $"^(?:{FieldDefinition.Form(pattern)})?$";
        return schema;
    }

    internal static void CheckForm(string text, YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        if (field.Pattern is { } pattern && !pattern.IsMatch(text))
            reader.Diagnostics.Add(Rules.BadFormat.At(scalar.At, text, field.Key, FieldDefinition.Form(pattern)));
    }
}

/// <summary>An identifier of a fixed form.</summary>
public sealed class IdentifierType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "identifier";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un identifiant", "an identifier");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => TextType.Bounded(new JsonObject { ["type"] = "string" }, field);

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        TextType.CheckForm(scalar.Value, scalar, field, reader);
        reader.Identifiers.Add(new PlacedIdentifier(scalar.At, field, scalar.Value));
        return new TextValue(scalar.Value);
    }
}

/// <summary>A complete web address, http or https.</summary>
public sealed class UrlType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "url";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("une adresse web", "a web address");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "\"https://\"";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "string", ["format"] = "uri" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Host.Length: > 0 } && !scalar.Value.Contains(' ', StringComparison.Ordinal))
            return new TextValue(scalar.Value);
        reader.Diagnostics.Add(Rules.BadUrl.At(scalar.At, scalar.Value));
        return null;
    }
}

/// <summary>An e-mail address.</summary>
public sealed class EmailType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "email";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("une adresse de courriel", "an e-mail address");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "string", ["format"] = "email" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        if (MailAddress.TryCreate(scalar.Value, out var address) && string.Equals(address.Address, scalar.Value, StringComparison.Ordinal) && address.Host.Contains('.', StringComparison.Ordinal))
            return new TextValue(scalar.Value);
        reader.Diagnostics.Add(Rules.BadEmail.At(scalar.At, scalar.Value));
        return null;
    }
}

/// <summary>The name of a file that lies beside the record.</summary>
public sealed class FileType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "file";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un nom de fichier", "a file name");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "string" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        reader.Files.Add(new PendingFile(scalar.At, scalar.Value));
        return new TextValue(scalar.Value);
    }
}

/// <summary>A text in several languages: <c>{fr: …, en: …}</c>, or one plain text for all.</summary>
public sealed class LocalizedType : FieldType
{
    /// <inheritdoc/>
    public override string Id => "localized";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un texte, ou un texte par langue ({fr: …, en: …})", "a text, or a text a language ({fr: …, en: …})");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "{" + string.Join(", ", schema.Languages.Select(language => language + ": \"\"")) + "}";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = new JsonArray("string", "object"), ["additionalProperties"] = new JsonObject { ["type"] = "string" } };

    internal override FieldValue? Read(YamlNode node, FieldDefinition field, FieldReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        switch (node)
        {
            case YamlScalar scalar:
                texts[reader.Schema.Languages[0]] = Checked(scalar);
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    var language = reader.Term(new YamlScalar(entry.KeyAt, entry.Key, Quoted: false), "language");
                    if (entry.Value is not YamlScalar text) reader.WrongType(entry.Value, field);
                    else if (language is not null) texts[language.Id] = Checked(text);
                }

                break;
            default:
                reader.WrongType(node, field);
                break;
        }

        return texts.Count == 0 ? null : new LocalizedValue(texts);

        string Checked(YamlScalar scalar)
        {
            var length = new StringInfo(scalar.Value).LengthInTextElements;
            if (length > (field.Max ?? int.MaxValue)) reader.Diagnostics.Add(Rules.TextLength.At(scalar.At, field.Key, length, field.Min ?? 0, field.Max!));
            return scalar.Value.Trim();
        }
    }
}
