namespace Relais.Engine.Embedded;

/// <summary>Refuses schemas and documents that cannot be indexed. Content was validated long before; what gets here wrong is a fault of the calling code.</summary>
internal static class BuildRules
{
    public static void Check(IndexSchema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in schema.Fields)
        {
            if (field.Name.Length == 0) throw new ArgumentException("A field of the schema has no name.", nameof(schema));
            if (!names.Add(field.Name)) throw new ArgumentException($"The schema has two fields named '{field.Name}'.", nameof(schema));
            if (!Enum.IsDefined(field.Kind)) throw new ArgumentException($"The field '{field.Name}' has an unknown kind.", nameof(schema));
            if (!Enum.IsDefined(field.Forms)) throw new ArgumentException($"The field '{field.Name}' asks for unknown forms.", nameof(schema));
            if (!float.IsFinite(field.Weight) || field.Weight <= 0) throw new ArgumentException($"The weight of the field '{field.Name}' must be above 0.", nameof(schema));
        }
    }

    /// <summary>The documents one by one, each of them sound.</summary>
    /// <exception cref="ArgumentException">One does not fit the schema, or has the id of another.</exception>
    public static IEnumerable<Document> Checked(IndexSchema schema, IEnumerable<Document> documents)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var fields = schema.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            Check(fields, document);
            if (!ids.Add(document.Id)) throw new ArgumentException($"Two documents have the id '{document.Id}'.", nameof(documents));
            yield return document;
        }
    }

    private static void Check(Dictionary<string, IndexField> fields, Document document)
    {
        if (string.IsNullOrEmpty(document.Id)) throw new ArgumentException("A document has an empty id.", nameof(document));
        foreach (var passage in document.Passages) Require(fields, document, passage.Field, FieldKind.Text);
        foreach (var keyword in document.Keywords) Require(fields, document, keyword.Field, FieldKind.Keyword);
        foreach (var number in document.Numbers) Require(fields, document, number.Field, FieldKind.Number);
        foreach (var tree in document.Trees)
        {
            Require(fields, document, tree.Field, FieldKind.Tree);
            if (tree.Path.Count == 0) throw new ArgumentException($"The document '{document.Id}' has an empty path in the field '{tree.Field}'.", nameof(document));
        }
    }

    private static void Require(Dictionary<string, IndexField> fields, Document document, string name, FieldKind kind)
    {
        var field = fields.GetValueOrDefault(name)
            ?? throw new ArgumentException($"The document '{document.Id}' uses the field '{name}', which the schema does not have.", nameof(document));
        if (field.Kind != kind)
            throw new ArgumentException($"The document '{document.Id}' gives the field '{name}' a value of kind {kind}, but it is of kind {field.Kind}.", nameof(document));
    }
}
