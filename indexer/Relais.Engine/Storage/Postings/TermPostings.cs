namespace Relais.Engine.Storage.Postings;

/// <summary>All postings of one term of one space, decoded: what is gathered before they are written, and what a merge reads.</summary>
internal sealed class TermPostings
{
    private int[] _documents = new int[16];
    private int[] _frequencies = new int[16];
    private int[] _positions = new int[64];
    private int[] _spans = [];
    private bool _hasSpans;

    /// <summary>Number of documents.</summary>
    public int Count { get; private set; }

    /// <summary>Number of positions in all documents together.</summary>
    public int PositionCount { get; private set; }

    /// <summary>Rising.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>Positions in each document, at least 1.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>Of the first document, then of the second, and so on; rising in each.</summary>
    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, PositionCount);

    /// <summary>Positions covered by each occurrence; empty when every one covers one.</summary>
    public ReadOnlySpan<int> Spans => _hasSpans ? _spans.AsSpan(0, PositionCount) : [];

    /// <summary>Forgets everything, keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        PositionCount = 0;
        _hasSpans = false;
    }

    /// <summary>Adds an occurrence; documents rise, and positions in a document. A second one at the same place is the same word in another form, and not added.</summary>
    public void Add(int document, int position, int span)
    {
        if (Count == 0 || _documents[Count - 1] != document)
        {
            if (Count == _documents.Length)
            {
                Array.Resize(ref _documents, Count * 2);
                Array.Resize(ref _frequencies, Count * 2);
            }
            _documents[Count] = document;
            _frequencies[Count] = 0;
            Count++;
        }
        else if (_positions[PositionCount - 1] == position)
        {
            return;
        }
        if (PositionCount == _positions.Length)
        {
            Array.Resize(ref _positions, PositionCount * 2);
            if (_hasSpans) Array.Resize(ref _spans, _positions.Length);
        }
        if (span != 1 && !_hasSpans) BeginSpans();
        if (_hasSpans) _spans[PositionCount] = span;
        _positions[PositionCount++] = position;
        _frequencies[Count - 1]++;
    }

    /// <summary>Adds a document, after all others.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="positions">Rising, at least one.</param>
    /// <param name="spans">As many; none when every occurrence covers one position.</param>
    public void Add(int document, ReadOnlySpan<int> positions, ReadOnlySpan<int> spans)
    {
        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, Count * 2);
            Array.Resize(ref _frequencies, Count * 2);
        }
        (_documents[Count], _frequencies[Count]) = (document, positions.Length);
        Count++;
        if (PositionCount + positions.Length > _positions.Length)
        {
            Array.Resize(ref _positions, Math.Max(PositionCount + positions.Length, PositionCount * 2));
            if (_hasSpans) Array.Resize(ref _spans, _positions.Length);
        }
        if (!_hasSpans && spans.ContainsAnyExcept(1)) BeginSpans();
        positions.CopyTo(_positions.AsSpan(PositionCount));
        if (_hasSpans && spans.IsEmpty) _spans.AsSpan(PositionCount, positions.Length).Fill(1);
        else if (_hasSpans) spans.CopyTo(_spans.AsSpan(PositionCount));
        PositionCount += positions.Length;
    }

    /// <summary>All positions so far covered one.</summary>
    private void BeginSpans()
    {
        if (_spans.Length < _positions.Length) _spans = new int[_positions.Length];
        _spans.AsSpan(0, PositionCount).Fill(1);
        _hasSpans = true;
    }
}
