namespace Relais.Engine.Index;

/// <summary>Schema and metadata as bytes, and back.</summary>
internal static class SchemaSection
{
    public static byte[] Write(IndexSchema schema, IReadOnlyDictionary<string, string> metadata)
    {
        var to = new ByteWriter();
        to.List(schema.Fields, field =>
        {
            to.Text(field.Name);
            to.Number((int)field.Kind);
            to.Single(field.Weight);
        });
        to.List(schema.Languages, to.Text);
        to.List(metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList(), pair =>
        {
            to.Text(pair.Key);
            to.Text(pair.Value);
        });
        return to.ToArray();
    }

    public static (IndexSchema Schema, IReadOnlyDictionary<string, string> Metadata) Read(ReadOnlyMemory<byte> section)
    {
        var from = new ByteReader(section);
        var fields = from.List(() => new IndexField(from.Text(), (FieldKind)from.Number(), from.Single()));
        var languages = from.List(from.Text);
        var metadata = from.List(() => KeyValuePair.Create(from.Text(), from.Text()));
        return (new IndexSchema(fields, languages), new Dictionary<string, string>(metadata, StringComparer.Ordinal));
    }
}
