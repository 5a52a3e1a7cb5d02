namespace Relais.Engine.Storage.Documents;

/// <summary>Collects what is kept of a segment's documents, then writes it compressed, document by document, against a dictionary made of a sample of it.</summary>
internal sealed class DocumentsWriter : IDisposable
{
    private const int LongestDictionary = 32 << 10;
    private const int LongestSample = 1 << 20;

    /// <summary>A dictionary pays when it takes but a small part of what it helps to shrink.</summary>
    private const int BytesForOneOfDictionary = 16;

    private readonly List<(ReadOnlyMemory<byte> Card, byte[] Source)> _documents = [];
    private PassagesWriter? _passages;
    private long _bytes;

    /// <summary>Documents added so far.</summary>
    public int Count => _documents.Count;

    /// <summary>Adds the next document. Its stored bytes are not copied: they must not change before <see cref="Write"/>.</summary>
    /// <param name="document">A document that fits the schema.</param>
    /// <param name="schema">The same one each time.</param>
    public void Add(Document document, IndexSchema schema)
    {
        _passages ??= new PassagesWriter(schema);
        Add(document.Stored, _passages.Write(document.Passages));
    }

    /// <summary>Adds the next document as <see cref="DocumentsReader.Card"/> and <see cref="DocumentsReader.RawSource"/> gave it.</summary>
    public void AddRaw(ReadOnlySpan<byte> card, ReadOnlySpan<byte> source) => Add(card.ToArray(), source.ToArray());

    /// <summary>Writes the documents.</summary>
    /// <param name="to">Where.</param>
    /// <param name="order">For each document of the segment, when it was added (0 first).</param>
    public void Write(SectionWriter to, ReadOnlySpan<int> order)
    {
        var start = to.Position;
        var dictionary = DictionaryBuilder.Build(Sample(order), (int)Math.Min(LongestDictionary, _bytes / BytesForOneOfDictionary));
        to.Bytes(dictionary);
        var compressor = new LzCompressor(dictionary);
        var buffer = Array.Empty<byte>();

        var cards = new RecordsWriter(to);
        foreach (var added in order) cards.Add(Compressed(compressor, _documents[added].Card.Span, ref buffer));
        cards.Finish();
        var cardsEnd = to.Position - start;

        var sources = new RecordsWriter(to);
        foreach (var added in order) sources.Add(Compressed(compressor, _documents[added].Source, ref buffer));
        sources.Finish();

        to.Int32(order.Length);
        to.Int32(dictionary.Length);
        to.Int32(checked((int)cardsEnd));
    }

    public void Dispose() => _passages?.Dispose();

    private void Add(ReadOnlyMemory<byte> card, byte[] source)
    {
        _documents.Add((card, source));
        _bytes += card.Length + source.Length;
    }

    /// <summary>Cards and sources of documents evenly spaced, so that any part of the segment is met.</summary>
    private byte[] Sample(ReadOnlySpan<int> order)
    {
        var step = (int)(_bytes / LongestSample) + 1;
        var sample = new MemoryStream();
        for (var document = 0; document < order.Length; document += step)
        {
            var (card, source) = _documents[order[document]];
            sample.Write(card.Span);
            sample.Write(source);
        }
        return sample.ToArray();
    }

    /// <summary>The length of the record, then its block; nothing for nothing.</summary>
    private static ReadOnlySpan<byte> Compressed(LzCompressor compressor, ReadOnlySpan<byte> record, ref byte[] buffer)
    {
        if (record.IsEmpty) return [];
        var needed = 5 + LzCodec.MaxLength(record.Length);
        if (buffer.Length < needed) buffer = new byte[2 * needed];
        var start = 0;
        var rest = (uint)record.Length;
        for (; rest >= 0x80; rest >>= 7) buffer[start++] = (byte)(rest | 0x80);
        buffer[start++] = (byte)rest;
        return buffer.AsSpan(0, start + compressor.Compress(record, buffer.AsSpan(start)));
    }
}
