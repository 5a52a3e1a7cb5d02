namespace Relais.Engine.Storage.Terms;

/// <summary>Walks a dictionary in order.</summary>
/// <param name="terms">The dictionary.</param>
/// <param name="term">Room for the current term, <see cref="LongestTerm"/> bytes.</param>
internal ref struct TermsCursor(TermsReader terms, Span<byte> term)
{
    /// <summary>A term has at most this many bytes: 128 UTF-16 units of three bytes each, and room for a sign or two.</summary>
    public const int LongestTerm = 512;

    private readonly Span<byte> _term = term;
    private SectionReader _strings;
    private int _length;
    private int _block = -1;
    private int _index = -1;
    private SectionReader _entries;
    private int _told = int.MaxValue;
    private long _start;

    /// <summary>The current term, UTF-8; overwritten by the next step.</summary>
    public readonly ReadOnlySpan<byte> Term => _term[.._length];

    /// <summary>To the first term that is not below that one; false when there is none.</summary>
    public bool Seek(ReadOnlySpan<byte> term)
    {
        if (terms.Count == 0) return false;
        Enter(terms.BlockOf(term));
        while (Next())
        {
            if (Term.SequenceCompareTo(term) >= 0) return true;
        }
        return false;
    }

    /// <summary>To the next term; false at the end.</summary>
    public bool Next()
    {
        if (_block < 0)
        {
            if (terms.Count == 0) return false;
            Enter(0);
        }
        if (++_index == terms.CountOf(_block))
        {
            if (_block + 1 == terms.BlockCount)
            {
                _index--;
                return false;
            }
            Enter(_block + 1);
            _index = 0;
        }
        var shared = (int)_strings.VarInt();
        var added = (int)_strings.VarInt();
        if ((uint)shared > (_index == 0 ? 0 : _length) || (uint)(shared + added) > LongestTerm || (uint)added > LongestTerm) throw new InvalidDataException("A term of a dictionary is out of bounds.");
        _strings.Take(added).CopyTo(_term[shared..]);
        _length = shared + added;
        return true;
    }

    /// <summary>What the dictionary tells of the current term. Asked term after term, each is read once.</summary>
    public TermEntry Entry()
    {
        if (_told > _index)
        {
            _entries = terms.Block(_block);
            _entries.Take((int)_entries.VarInt());
            _start = _entries.Int64();
            _told = 0;
        }
        while (true)
        {
            var documents = _entries.VarInt();
            var entry = new TermEntry((int)(documents >> 1), _start, (int)_entries.VarInt(), (documents & 1) != 0);
            _start += entry.Length;
            if (_told++ == _index) return entry;
        }
    }

    /// <summary>Before the first term of a block.</summary>
    public void Enter(int block)
    {
        _strings = terms.Block(block);
        _strings.VarInt();
        _block = block;
        _index = -1;
        _told = int.MaxValue;
    }
}
