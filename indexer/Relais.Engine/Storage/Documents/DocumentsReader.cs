namespace Relais.Engine.Storage.Documents;

/// <summary>What a segment keeps of its documents: a card each, small and read for every hit, and a source each, the passages for excerpts and for reading back.</summary>
internal sealed class DocumentsReader
{
    private const int FooterLength = 12;

    private readonly Section _dictionary;
    private readonly RecordsReader _cards;
    private readonly RecordsReader _sources;

    /// <summary>Opens a section: no more than its ends are looked at.</summary>
    /// <exception cref="InvalidDataException">The section is not one of documents.</exception>
    public DocumentsReader(Section section)
    {
        if (section.Length < FooterLength) throw new InvalidDataException("The documents of a segment end before they begin.");
        Count = section.Int32(section.Length - 12);
        var dictionary = section.Int32(section.Length - 8);
        var cardsEnd = section.Int32(section.Length - 4);
        _dictionary = section.Slice(0, dictionary);
        _cards = new RecordsReader(section.Slice(dictionary, (long)cardsEnd - dictionary), Count);
        _sources = new RecordsReader(section.Slice(cardsEnd, (long)section.Length - FooterLength - cardsEnd), Count);
    }

    /// <summary>Number of documents.</summary>
    public int Count { get; }

    /// <summary>The stored bytes of a document.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public byte[] Card(int document) => Decompressed(_cards[document]);

    /// <summary>The passages of a document as bytes, to be written again by a merge.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public byte[] RawSource(int document) => Decompressed(_sources[document]);

    /// <summary>The passages of a document's stored fields, in the order given.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public IReadOnlyList<Passage> Passages(int document, IndexSchema schema) => PassagesReader.Read(RawSource(document), schema);

    /// <summary>Bytes of card and source of a document, before compression.</summary>
    public long RawLength(int document) => RawLength(_cards[document]) + RawLength(_sources[document]);

    private static uint RawLength(ReadOnlySpan<byte> record) => record.IsEmpty ? 0 : new SectionReader(record).VarInt();

    private byte[] Decompressed(ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty) return [];
        var from = new SectionReader(record);
        var length = from.VarInt();
        var block = record[from.Position..];
        if (length > LzCodec.MaxDecompressed(block.Length)) throw new InvalidDataException("A record tells a length that it cannot have.");
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)length));
        LzCodec.Decompress(block, _dictionary.Span, bytes);
        return bytes;
    }
}
