namespace Relais.Engine.Storage.Documents;

/// <summary>Turns the passages of a document's stored fields into bytes. Languages that the schema has are told by number.</summary>
internal sealed class PassagesWriter
{
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly SectionWriter _to = new();

    public PassagesWriter(IndexSchema schema)
    {
        for (var i = 0; i < schema.Languages.Count; i++) _languages.TryAdd(schema.Languages[i], i);
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            if (schema.Fields[i].IsStored) _fields.Add(schema.Fields[i].Name, i);
        }
    }

    public byte[] Write(IReadOnlyList<Passage> passages)
    {
        _to.Clear();
        foreach (var passage in passages)
        {
            if (!_fields.TryGetValue(passage.Field, out var field)) continue;
            _to.VarInt((uint)field);
            var known = _languages.TryGetValue(passage.Language, out var language);
            _to.VarInt(known ? (uint)language + 1 : 0);
            if (!known) _to.Text(passage.Language);
            _to.Text(passage.Anchor);
            _to.Text(passage.Text);
        }
        return _to.Written.ToArray();
    }
}
