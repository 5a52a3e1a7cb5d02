using System.Runtime.InteropServices;

namespace Relais.Engine.Storage.Terms;

/// <summary>
/// Writes the dictionary of one space: terms by rising UTF-8 bytes, in blocks of <see cref="BlockSize"/>; in a block each term is told by what it shares with the one before.
/// Layout byte by byte: FORMAT.md.
/// </summary>
internal sealed class TermsWriter : IDisposable
{
    /// <summary>Terms in a block.</summary>
    public const int BlockSize = 32;

    private readonly MemoryStream _bytes = new();
    private readonly MemoryStream _strings = new();
    private readonly SectionWriter _blocks;
    private readonly List<int> _starts = [];
    private readonly List<(byte[] Term, int Documents, long Bytes, bool HasSpans)> _block = new(BlockSize);
    private long _postingsAt;

    public TermsWriter() => _blocks = new SectionWriter(_bytes);

    /// <summary>Number of terms so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a term, higher than all before.</summary>
    /// <param name="term">UTF-8.</param>
    /// <param name="documents">Documents that have it.</param>
    /// <param name="bytes">Length of its postings, which follow those of the term before.</param>
    /// <param name="hasSpans">Whether its postings tell spans.</param>
    public void Add(ReadOnlySpan<byte> term, int documents, long bytes, bool hasSpans)
    {
        _block.Add((term.ToArray(), documents, bytes, hasSpans));
        Count++;
        if (_block.Count == BlockSize) WriteBlock();
    }

    /// <summary>Appends the dictionary: number of terms, start of each block, blocks.</summary>
    public void Write(SectionWriter to)
    {
        if (_block.Count > 0) WriteBlock();
        _blocks.Flush();
        to.Int32(Count);
        to.Int32((int)_bytes.Length);
        to.Int32s(CollectionsMarshal.AsSpan(_starts));
        to.Bytes(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length));
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _bytes.Dispose();
        _strings.Dispose();
    }

    private void WriteBlock()
    {
        _starts.Add((int)_blocks.Position);
        _strings.SetLength(0);
        using (var strings = new SectionWriter(_strings))
        {
            byte[] before = [];
            foreach (var (term, _, _, _) in _block)
            {
                var shared = before.AsSpan().CommonPrefixLength(term);
                strings.VarInt((uint)shared);
                strings.VarInt((uint)(term.Length - shared));
                strings.Bytes(term.AsSpan(shared));
                before = term;
            }
        }
        _blocks.VarInt((uint)_strings.Length);
        _blocks.Bytes(_strings.GetBuffer().AsSpan(0, (int)_strings.Length));
        _blocks.Int64(_postingsAt);
        foreach (var (_, documents, bytes, hasSpans) in _block)
        {
            _blocks.VarInt(((uint)documents << 1) | (hasSpans ? 1u : 0u));
            _blocks.VarInt((uint)bytes);
            _postingsAt += bytes;
        }
        _block.Clear();
    }
}
