using System.Buffers.Binary;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Writes the postings of one term. Up to 127 documents: the short list, then positions. From 128: a directory with one entry for each 128 documents (last document, where its documents
/// and its positions begin, <see cref="Impacts"/>), then the blocks. Layout byte by byte: FORMAT.md.
/// </summary>
internal sealed class PostingsEncoder
{
    /// <summary>Bytes of a directory entry.</summary>
    public const int EntrySize = 12 + Impacts.Size;

    private readonly SectionWriter _blocks = new();
    private readonly int[] _gaps = new int[BlockPacking.Size];
    private byte[] _directory = new byte[EntrySize];

    /// <summary>Appends the postings; at least one document.</summary>
    public void Write(TermPostings postings, ReadOnlySpan<byte> norms, SectionWriter to)
    {
        var count = postings.Count;
        if (count < BlockPacking.Size)
        {
            WriteShort(postings.Documents, postings.Frequencies, before: -1, to);
            WritePositions(postings.Positions, postings.Spans, postings.Frequencies, to);
            return;
        }
        var entries = (count + BlockPacking.Size - 1) / BlockPacking.Size;
        if (_directory.Length < entries * EntrySize) _directory = new byte[entries * EntrySize];
        _blocks.Clear();
        var position = 0;
        for (var entry = 0; entry < entries; entry++)
        {
            var start = entry * BlockPacking.Size;
            var length = Math.Min(BlockPacking.Size, count - start);
            var documents = postings.Documents.Slice(start, length);
            var frequencies = postings.Frequencies.Slice(start, length);
            var before = start == 0 ? -1 : postings.Documents[start - 1];
            var positions = 0;
            foreach (var frequency in frequencies) positions += frequency;

            var slot = _directory.AsSpan(entry * EntrySize, EntrySize);
            BinaryPrimitives.WriteInt32LittleEndian(slot, documents[^1]);
            BinaryPrimitives.WriteInt32LittleEndian(slot[4..], (int)_blocks.Position);
            Impacts.Compute(documents, frequencies, norms, slot[12..]);
            if (length == BlockPacking.Size) WriteFull(documents, frequencies, before, _blocks);
            else WriteShort(documents, frequencies, before, _blocks);
            BinaryPrimitives.WriteInt32LittleEndian(slot[8..], (int)_blocks.Position);
            WritePositions(postings.Positions.Slice(position, positions), postings.Spans.IsEmpty ? [] : postings.Spans.Slice(position, positions), frequencies, _blocks);
            position += positions;
        }
        to.Bytes(_directory.AsSpan(0, entries * EntrySize));
        to.Bytes(_blocks.Written);
    }

    private void WriteFull(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int before, SectionWriter to)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            _gaps[i] = documents[i] - before - 1;
            before = documents[i];
        }
        PatchedBlock.Write(_gaps, to);
        for (var i = 0; i < frequencies.Length; i++) _gaps[i] = frequencies[i] - 1;
        PatchedBlock.Write(_gaps, to);
    }

    /// <summary>Gap to the document before, its low bit set when the frequency is 1 and so not written.</summary>
    private static void WriteShort(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int before, SectionWriter to)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var gap = (uint)(documents[i] - before - 1);
            before = documents[i];
            to.VarInt((gap << 1) | (frequencies[i] == 1 ? 1u : 0u));
            if (frequencies[i] != 1) to.VarInt((uint)frequencies[i]);
        }
    }

    /// <summary>Gaps between the positions of each document, by runs of 128; then, when the term has spans, the spans less 1 in the same way.</summary>
    private void WritePositions(ReadOnlySpan<int> positions, ReadOnlySpan<int> spans, ReadOnlySpan<int> frequencies, SectionWriter to)
    {
        int document = 0, left = frequencies[0], before = 0, filled = 0;
        foreach (var position in positions)
        {
            if (left == 0)
            {
                left = frequencies[++document];
                before = 0;
            }
            _gaps[filled++] = position - before;
            before = position;
            left--;
            if (filled == BlockPacking.Size) filled = WriteRun(filled, to);
        }
        WriteRun(filled, to);
        filled = 0;
        foreach (var span in spans)
        {
            _gaps[filled++] = span - 1;
            if (filled == BlockPacking.Size) filled = WriteRun(filled, to);
        }
        WriteRun(filled, to);
    }

    private int WriteRun(int length, SectionWriter to)
    {
        if (length > 0) PatchedBlock.Write(_gaps.AsSpan(0, length), to);
        return 0;
    }
}
