namespace Relais.Engine.Storage.Documents;

/// <summary>Collects what is kept of a segment's documents, then writes it compressed, document by document, against a dictionary made of a sample of it.</summary>
internal sealed class DocumentsWriter
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

    /// <summary>Adds the next document. Its stored bytes are not copied: they must not change before it is written.</summary>
    /// <param name="document">A document that fits the schema.</param>
    /// <param name="schema">The same one each time.</param>
    public void Add(Document document, IndexSchema schema)
    {
        _passages ??= new PassagesWriter(schema);
        Add(document.Stored, _passages.Write(document.Passages));
    }

    /// <summary>Writes the documents.</summary>
    /// <param name="to">Where.</param>
    /// <param name="order">For each document of the segment, when it was added (0 first).</param>
    public void Write(SectionWriter to, int[] order) => Write(to, order.Length, _bytes, document => _documents[order[document]].Card, document => _documents[order[document]].Source);

    /// <summary>Writes documents that lie elsewhere, reading each when it is its turn: a merge of a hundred thousand must not hold them all.</summary>
    /// <param name="to">Where.</param>
    /// <param name="count">Number of documents.</param>
    /// <param name="bytes">About how many bytes they have together.</param>
    /// <param name="card">Gives the card of a document; asked for some of them twice.</param>
    /// <param name="source">Gives the source of a document; asked for some of them twice.</param>
    public static void Write(SectionWriter to, int count, long bytes, Func<int, ReadOnlyMemory<byte>> card, Func<int, byte[]> source)
    {
        var start = to.Position;
        var dictionary = DictionaryBuilder.Build(Sample(count, bytes, card, source), (int)Math.Min(LongestDictionary, bytes / BytesForOneOfDictionary));
        to.Bytes(dictionary);
        var compressor = new LzCompressor(dictionary);
        var buffer = Array.Empty<byte>();

        var cards = new RecordsWriter(to);
        for (var document = 0; document < count; document++) cards.Add(Compressed(compressor, card(document).Span, ref buffer));
        cards.Finish();
        var cardsEnd = to.Position - start;

        var sources = new RecordsWriter(to);
        for (var document = 0; document < count; document++) sources.Add(Compressed(compressor, source(document), ref buffer));
        sources.Finish();

        to.Int32(count);
        to.Int32(dictionary.Length);
        to.Int32(checked((int)cardsEnd));
    }

    private void Add(ReadOnlyMemory<byte> card, byte[] source)
    {
        _documents.Add((card, source));
        _bytes += card.Length + source.Length;
    }

    /// <summary>Cards and sources of documents evenly spaced, so that any part of the segment is met.</summary>
    private static byte[] Sample(int count, long bytes, Func<int, ReadOnlyMemory<byte>> card, Func<int, byte[]> source)
    {
        var step = (int)(bytes / LongestSample) + 1;
        var sample = new MemoryStream();
        for (var document = 0; document < count; document += step)
        {
            sample.Write(card(document).Span);
            sample.Write(source(document));
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
