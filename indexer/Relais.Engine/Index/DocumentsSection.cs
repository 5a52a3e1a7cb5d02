namespace Relais.Engine.Index;

/// <summary>All documents by rising id, each preceded by its length, so that one can be read without the others.</summary>
internal sealed class DocumentsSection
{
    private readonly ReadOnlyMemory<byte>[] _documents;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public DocumentsSection(ReadOnlyMemory<byte> section)
    {
        var from = new ByteReader(section);
        _documents = from.List(from.Bytes);
        Ids = [.. _documents.Select(document => new ByteReader(document).Text())];
        for (var i = 0; i < Ids.Length; i++) _numbers.Add(Ids[i], i);
    }

    /// <summary>Ids by document number, hence in ordinal order.</summary>
    public string[] Ids { get; }

    public int Count => Ids.Length;

    public static byte[] Write(IReadOnlyCollection<Document> documents)
    {
        var to = new ByteWriter();
        to.List(documents, document =>
        {
            var one = new ByteWriter();
            DocumentCodec.Write(one, document);
            to.Bytes(one.ToArray());
        });
        return to.ToArray();
    }

    /// <summary>The number of the document of that id, or null.</summary>
    public int? Find(string id) => _numbers.TryGetValue(id, out var number) ? number : null;

    public Document Read(int number) => DocumentCodec.Read(new ByteReader(_documents[number]));
}
