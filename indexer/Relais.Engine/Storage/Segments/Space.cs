using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Storage.Segments;

/// <summary>One term space of an open segment: its dictionary, its postings, its lengths.</summary>
internal sealed class Space(TermSpace key, int documents, long totalLength, TermsReader terms, Section postings, Section lengths, int segmentDocuments)
{
    /// <summary>Field and language.</summary>
    public TermSpace Key => key;

    /// <summary>Documents that have text here.</summary>
    public int DocumentCount => documents;

    /// <summary>Sum of their lengths in positions.</summary>
    public long TotalLength => totalLength;

    /// <summary>The terms.</summary>
    public TermsReader Terms => terms;

    /// <summary>Length code of each document of the segment (<see cref="LengthCode"/>), 0 for those without text here.</summary>
    public ReadOnlySpan<byte> Norms => lengths.Span[..segmentDocuments];

    /// <summary>The postings of a term.</summary>
    /// <param name="entry">What the dictionary tells of it.</param>
    /// <param name="buffers">Where the cursor takes its room; null to ask for memory.</param>
    /// <exception cref="InvalidDataException">The entry tells more documents than there are, or a place outside of the postings.</exception>
    public PostingsCursor Open(TermEntry entry, BlockBuffers? buffers = null) => entry.Documents > 0 && entry.Documents <= segmentDocuments
        ? new PostingsCursor(postings.Slice(entry.Start, entry.Length), entry.Documents, segmentDocuments, entry.HasSpans, buffers)
        : throw new InvalidDataException("A term tells an impossible number of documents.");

    /// <summary>Adds the documents of a term to a set, a bit each.</summary>
    public void AddTo(Span<ulong> documents, TermEntry entry)
    {
        if (entry.Documents < BlockPacking.Size)
        {
            PostingsCursor.AddShort(postings.Slice(entry.Start, entry.Length), entry.Documents, documents);
            return;
        }
        var cursor = Open(entry);
        for (var block = 0; block < cursor.BlockCount; block++)
        {
            cursor.Load(block);
            foreach (var document in cursor.Documents) documents[document >> 6] |= 1UL << document;
        }
    }

    /// <summary>Length in positions of each document of the segment, 0 for those without text here.</summary>
    public int[] Lengths()
    {
        var all = new int[segmentDocuments];
        var reader = new SectionReader(lengths.Span);
        reader.Take(segmentDocuments);
        for (var at = 0; at < all.Length; at += BlockPacking.Size) PatchedBlock.Read(ref reader, all.AsSpan(at, Math.Min(BlockPacking.Size, all.Length - at)));
        return all;
    }

    /// <summary>Writes codes and lengths as they are read above.</summary>
    public static void WriteLengths(ReadOnlySpan<int> lengths, SectionWriter to)
    {
        foreach (var length in lengths) to.Byte(LengthCode.Of(length));
        for (var at = 0; at < lengths.Length; at += BlockPacking.Size) PatchedBlock.Write(lengths.Slice(at, Math.Min(BlockPacking.Size, lengths.Length - at)), to);
    }
}
