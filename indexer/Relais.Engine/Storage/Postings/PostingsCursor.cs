using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Walks the postings of one term block by block. Documents, frequencies and positions of a block are decoded only when asked for. Not for several threads.
/// </summary>
internal sealed class PostingsCursor
{
    private readonly Section _bytes;
    private readonly int _entries;
    private readonly int _segmentDocuments;
    private readonly BlockBuffers? _buffers;
    private readonly int[] _documents;
    private int[] _frequencies = [];
    private int[] _spans = [];
    private PositionRuns? _runs;
    private int _loaded = -1;
    private int _frequenciesAt;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private bool _hasSpans;

    /// <summary>At the first block.</summary>
    /// <param name="bytes">The postings of the term.</param>
    /// <param name="documents">How many documents it has, 1 or more.</param>
    /// <param name="segmentDocuments">How many documents there are.</param>
    /// <param name="hasSpans">Whether spans were written.</param>
    /// <param name="buffers">Where to take room for a block; null to ask for memory.</param>
    public PostingsCursor(Section bytes, int documents, int segmentDocuments, bool hasSpans, BlockBuffers? buffers = null)
    {
        _buffers = buffers;
        _documents = Room();
        _bytes = bytes;
        _segmentDocuments = segmentDocuments;
        HasSpans = hasSpans;
        DocumentCount = documents;
        BlockCount = (documents + BlockPacking.Size - 1) / BlockPacking.Size;
        _entries = documents < BlockPacking.Size ? 0 : BlockCount;
        if ((long)_entries * PostingsEncoder.EntrySize > bytes.Length) throw new InvalidDataException("The directory of a term's postings is not complete.");
    }

    /// <summary>How many documents have the term.</summary>
    public int DocumentCount { get; }

    /// <summary>Whether some occurrence covers more than one position.</summary>
    public bool HasSpans { get; }

    /// <summary>Number of blocks, the last one mostly not full.</summary>
    public int BlockCount { get; }

    /// <summary>True when blocks can be skipped unseen.</summary>
    public bool HasDirectory
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _entries > 0;
    }

    /// <summary>Documents of the loaded block.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, CountOf(_loaded));

    /// <summary>The number of the loaded block, or -1.</summary>
    public int Loaded => _loaded;

    /// <summary>The last document of a block; needs the directory.</summary>
    public int LastDocument(int block) => _bytes.Int32(block * PostingsEncoder.EntrySize);

    /// <summary>The highest score that a block promises; needs the directory.</summary>
    public float HighestScore(int block, float weight, ReadOnlySpan<float> normInverses) =>
        Impacts.HighestScore(_bytes.Span.Slice((block * PostingsEncoder.EntrySize) + 12, Impacts.Size), weight, normInverses);

    /// <summary>The first block whose last document is not before that one; <see cref="BlockCount"/> when there is none.</summary>
    public int Find(int document, int from)
    {
        if (!HasDirectory) return from;
        // Most steps are short; a long one doubles its stride first.
        var stride = 1;
        var low = from;
        while (low + stride < BlockCount && LastDocument(low + stride - 1) < document)
        {
            low += stride;
            stride *= 2;
        }
        var high = Math.Min(BlockCount, low + stride);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (LastDocument(middle) < document) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Decodes the documents of a block.</summary>
    public void Load(int block)
    {
        if (block == _loaded) return;
        var reader = new SectionReader(_bytes.Span);
        reader.Take(DocumentsAt(block));
        var last = block == 0 ? -1L : LastDocument(block - 1);
        // When no gap is below 0, the last document tells whether all of them are in bounds.
        var signs = (int)last + 1;
        var count = CountOf(block);
        _hasPositions = false;
        if (count == BlockPacking.Size)
        {
            PatchedBlock.Read(ref reader, _documents);
            for (var i = 0; i < _documents.Length; i++)
            {
                var gap = _documents[i];
                signs |= gap;
                last += gap + 1L;
                _documents[i] = (int)last;
            }
            _frequenciesAt = reader.Position;
            _hasFrequencies = false;
        }
        else
        {
            if (_frequencies.Length == 0) _frequencies = Room();
            for (var i = 0; i < count; i++)
            {
                var gap = reader.VarInt();
                last += (gap >> 1) + 1L;
                _documents[i] = (int)last;
                _frequencies[i] = (gap & 1) != 0 ? 1 : (int)reader.VarInt();
            }
            _frequenciesAt = reader.Position;
            _hasFrequencies = true;
        }
        // What was loaded before is overwritten in any case.
        _loaded = -1;
        if (signs < 0 || last >= _segmentDocuments) throw new InvalidDataException("A term tells documents that the segment does not have.");
        _loaded = block;
    }

    /// <summary>Adds the documents of a short list to a set, a bit each, without a cursor: a beginning has dozens of such lists.</summary>
    /// <param name="bytes">The postings of the term.</param>
    /// <param name="count">How many documents it has, fewer than a block.</param>
    /// <param name="documents">64 to a word.</param>
    /// <exception cref="InvalidDataException">A document is none of the segment's.</exception>
    public static void AddShort(Section bytes, int count, Span<ulong> documents)
    {
        var reader = new SectionReader(bytes.Span);
        var document = -1;
        for (; count > 0; count--)
        {
            var gap = reader.VarInt();
            document += (int)(gap >> 1) + 1;
            if ((gap & 1) == 0) reader.VarInt();
            if ((uint)(document >> 6) >= (uint)documents.Length) throw new InvalidDataException("A term has a document that its segment has not.");
            documents[document >> 6] |= 1UL << document;
        }
    }

    /// <summary>Frequencies of the loaded block.</summary>
    public ReadOnlySpan<int> Frequencies()
    {
        if (!_hasFrequencies)
        {
            if (_frequencies.Length == 0) _frequencies = Room();
            var reader = new SectionReader(_bytes.Span);
            reader.Take(_frequenciesAt);
            PatchedBlock.Read(ref reader, _frequencies);
            ref var first = ref MemoryMarshal.GetReference(_frequencies.AsSpan(0, BlockPacking.Size));
            for (nuint i = 0; i < BlockPacking.Size; i += (nuint)Vector256<int>.Count) (Vector256.LoadUnsafe(ref first, i) + Vector256<int>.One).StoreUnsafe(ref first, i);
            _hasFrequencies = true;
        }
        return _frequencies.AsSpan(0, CountOf(_loaded));
    }

    /// <summary>Positions of one document of the loaded block, rising.</summary>
    public ReadOnlySpan<int> Positions(int index)
    {
        if (!_hasPositions) LoadPositions();
        return _runs![index];
    }

    /// <summary>Positions of one document of the loaded block that has few, in a vector; false when it has too many for one.</summary>
    /// <param name="index">Of the document in the block.</param>
    /// <param name="filler">What stands behind the last position.</param>
    /// <param name="positions">Rising positions, then the filler.</param>
    public bool FewPositions(int index, int filler, out Vector256<int> positions)
    {
        if (!_hasPositions) LoadPositions();
        return _runs!.Few(index, filler, out positions);
    }

    /// <summary>Positions covered by each of them; empty when every one covers one.</summary>
    public ReadOnlySpan<int> Spans(int index)
    {
        if (!HasSpans) return [];
        if (!_hasPositions || !_hasSpans) LoadSpans();
        return _spans.AsSpan(_runs!.Start(index), _runs.Start(index + 1) - _runs.Start(index));
    }

    /// <summary>Reads everything into a list, for merging.</summary>
    /// <param name="into">Where to append.</param>
    /// <param name="numbers">New number of each document of the segment, below 0 for those to leave out; rising for the others.</param>
    public void CopyTo(TermPostings into, ReadOnlySpan<int> numbers)
    {
        for (var block = 0; block < BlockCount; block++)
        {
            Load(block);
            for (var i = 0; i < CountOf(block); i++)
            {
                var document = numbers[_documents[i]];
                if (document < 0) continue;
                into.Add(document, Positions(i), Spans(i));
            }
        }
    }

    private int[] Room() => _buffers?.Take() ?? new int[BlockPacking.Size];

    private int CountOf(int block) => block == BlockCount - 1 ? DocumentCount - (block * BlockPacking.Size) : block < 0 ? 0 : BlockPacking.Size;

    private int BlocksAt => _entries * PostingsEncoder.EntrySize;

    private int DocumentsAt(int block) => BlocksAt + (HasDirectory ? _bytes.Int32((block * PostingsEncoder.EntrySize) + 4) : 0);

    private void LoadPositions()
    {
        var frequencies = Frequencies();
        _runs ??= new PositionRuns();
        _runs.Enter(_bytes, HasDirectory ? BlocksAt + _bytes.Int32((_loaded * PostingsEncoder.EntrySize) + 8) : _frequenciesAt, frequencies);
        _hasSpans = false;
        _hasPositions = true;
    }

    private void LoadSpans()
    {
        if (!_hasPositions) LoadPositions();
        var total = _runs!.Start(CountOf(_loaded));
        if (_spans.Length < total) _spans = new int[Math.Max(total, 2 * BlockPacking.Size)];
        var reader = new SectionReader(_bytes.Span);
        reader.Take(_runs.End);
        ReadRuns(ref reader, _spans.AsSpan(0, total));
        for (var p = 0; p < total; p++) _spans[p]++;
        _hasSpans = true;
    }

    private static void ReadRuns(ref SectionReader reader, Span<int> to)
    {
        for (var at = 0; at < to.Length; at += BlockPacking.Size) PatchedBlock.Read(ref reader, to.Slice(at, Math.Min(BlockPacking.Size, to.Length - at)));
    }
}
