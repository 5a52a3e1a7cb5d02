using Relais.Engine.Work;

namespace Relais.Engine.Storage.Documents;

/// <summary>Collects what is kept of a segment's documents, then writes it compressed, document by document, against a dictionary made of a sample of it.</summary>
internal sealed class DocumentsWriter
{
    private const int LongestDictionary = 32 << 10;
    private const int LongestSample = 1 << 20;

    /// <summary>A dictionary pays when it takes but a small part of what it helps to shrink.</summary>
    private const int BytesForOneOfDictionary = 16;

    /// <summary>Documents whose records are compressed as one piece of work.</summary>
    private const int PieceLength = 64;

    private readonly List<(ReadOnlyMemory<byte> Card, byte[] Source)> _documents = [];
    private long _bytes;

    /// <summary>Documents added so far.</summary>
    public int Count => _documents.Count;

    /// <summary>Adds the next document. The bytes are not copied: they must not change before they are written.</summary>
    /// <param name="card">What is given back with each hit.</param>
    /// <param name="source">Its passages, see <see cref="PassagesWriter"/>.</param>
    public void Add(ReadOnlyMemory<byte> card, byte[] source)
    {
        _documents.Add((card, source));
        _bytes += card.Length + source.Length;
    }

    /// <summary>Writes the documents.</summary>
    /// <param name="to">Where.</param>
    /// <param name="order">For each document of the segment, when it was added (0 first).</param>
    public void Write(SectionWriter to, int[] order) => Write(to, order.Length, _bytes, document => _documents[order[document]].Card, document => _documents[order[document]].Source);

    /// <summary>Writes documents that lie elsewhere, reading each when it is its turn: a merge of a hundred thousand must not hold them all.</summary>
    /// <param name="to">Where.</param>
    /// <param name="count">Number of documents.</param>
    /// <param name="bytes">About how many bytes they have together.</param>
    /// <param name="card">Gives the card of a document; asked for some of them twice, by several threads.</param>
    /// <param name="source">Gives the source of a document; asked for some of them twice, by several threads.</param>
    public static void Write(SectionWriter to, int count, long bytes, Func<int, ReadOnlyMemory<byte>> card, Func<int, byte[]> source)
    {
        var start = to.Position;
        var dictionary = DictionaryBuilder.Build(Sample(count, bytes, card, source), (int)Math.Min(LongestDictionary, bytes / BytesForOneOfDictionary));
        to.Bytes(dictionary);
        var crew = new Crew<RecordsCompressor>(() => new RecordsCompressor(dictionary));
        Write(to, count, crew, (compressor, document) => compressor.Add(card(document).Span));
        var cardsEnd = to.Position - start;
        Write(to, count, crew, (compressor, document) => compressor.Add(source(document)));

        to.Int32(count);
        to.Int32(dictionary.Length);
        to.Int32(checked((int)cardsEnd));
    }

    /// <summary>Compresses a record of each document, some on each core, and writes them in order.</summary>
    private static void Write(SectionWriter to, int count, Crew<RecordsCompressor> crew, Action<RecordsCompressor, int> add)
    {
        var records = new RecordsWriter(to);
        var pieces = Enumerable.Range(0, (count + PieceLength - 1) / PieceLength);
        foreach (var compressed in crew.Map(pieces, (compressor, piece) =>
        {
            for (var document = piece * PieceLength; document < Math.Min(count, (piece + 1) * PieceLength); document++) add(compressor, document);
            return compressor.Take();
        }))
        {
            records.Add(compressed);
        }
        records.Finish();
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
}
