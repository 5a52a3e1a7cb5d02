using System.Runtime.InteropServices;

namespace Relais.Engine.Storage.Terms;

/// <summary>
/// Writes the dictionary of one space: terms by rising UTF-8 bytes, in blocks of <see cref="BlockSize"/>; in a block each term is told by what it shares with the one before.
/// Layout byte by byte: FORMAT.md.
/// </summary>
internal sealed class TermsWriter
{
    /// <summary>Terms in a block.</summary>
    public const int BlockSize = 32;

    private readonly SectionWriter _blocks = new();
    private readonly SectionWriter _strings = new();
    private readonly List<int> _starts = [];
    private readonly List<(int Documents, long Bytes, bool HasSpans)> _block = new(BlockSize);
    private readonly byte[] _before = new byte[TermsCursor.LongestTerm];
    private int _beforeLength;
    private long _postingsAt;

    /// <summary>Number of terms so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a term, higher than all before.</summary>
    /// <param name="term">UTF-8.</param>
    /// <param name="documents">Documents that have it.</param>
    /// <param name="bytes">Length of its postings, which follow those of the term before.</param>
    /// <param name="hasSpans">Whether its postings tell spans.</param>
    public void Add(ReadOnlySpan<byte> term, int documents, long bytes, bool hasSpans)
    {
        var shared = _before.AsSpan(0, _beforeLength).CommonPrefixLength(term);
        _strings.VarInt((uint)shared);
        _strings.VarInt((uint)(term.Length - shared));
        _strings.Bytes(term[shared..]);
        term.CopyTo(_before);
        _beforeLength = term.Length;
        _block.Add((documents, bytes, hasSpans));
        Count++;
        if (_block.Count == BlockSize) WriteBlock();
    }

    /// <summary>Appends the dictionary: number of terms, start of each block, blocks.</summary>
    public void Write(SectionWriter to)
    {
        if (_block.Count > 0) WriteBlock();
        to.Int32(Count);
        to.Int32((int)_blocks.Position);
        to.Int32s(CollectionsMarshal.AsSpan(_starts));
        to.Bytes(_blocks.Written);
    }

    private void WriteBlock()
    {
        _starts.Add((int)_blocks.Position);
        _blocks.VarInt((uint)_strings.Position);
        _blocks.Bytes(_strings.Written);
        _blocks.Int64(_postingsAt);
        foreach (var (documents, bytes, hasSpans) in _block)
        {
            _blocks.VarInt(((uint)documents << 1) | (hasSpans ? 1u : 0u));
            _blocks.VarInt((uint)bytes);
            _postingsAt += bytes;
        }
        _block.Clear();
        _strings.Clear();
        // The first term of a block is told whole.
        _beforeLength = 0;
    }
}
