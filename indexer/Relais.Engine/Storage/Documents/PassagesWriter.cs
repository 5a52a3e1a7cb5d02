namespace Relais.Engine.Storage.Documents;

/// <summary>Turns the passages of a document's stored fields into bytes. Languages that the schema has are told by number.</summary>
internal sealed class PassagesWriter : IDisposable
{
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly MemoryStream _bytes = new();
    private readonly SectionWriter _to;

    public PassagesWriter(IndexSchema schema)
    {
        _to = new SectionWriter(_bytes);
        for (var i = 0; i < schema.Languages.Count; i++) _languages.TryAdd(schema.Languages[i], i);
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            if (schema.Fields[i].IsStored) _fields.Add(schema.Fields[i].Name, i);
        }
    }

    public byte[] Write(IReadOnlyList<Passage> passages)
    {
        _bytes.SetLength(0);
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
        _to.Flush();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _to.Dispose();
        _bytes.Dispose();
    }
}
