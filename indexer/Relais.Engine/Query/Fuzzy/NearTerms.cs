using System.Text;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Takes a term that is near enough.</summary>
/// <param name="term">UTF-8; only good until the call returns.</param>
/// <param name="edits">How far it is.</param>
/// <param name="entry">What the dictionary tells of it.</param>
internal delegate void NearTermSink(ReadOnlySpan<byte> term, int edits, TermEntry entry);

/// <summary>
/// Walks a sorted dictionary for the terms within one or two edits of a word. What a term shares with the one before is not read again; terms that share a beginning that nothing near can
/// have are passed over, and so are the blocks that hold no other.
/// </summary>
internal ref struct NearTerms
{
    /// <summary>Longer words are not typed by hand, and nobody misspells them in one place only.</summary>
    public const int LongestWord = 60;

    private readonly EditWalk _walk;
    private readonly int _most;

    /// <summary>Where each character read ends in the current term, in bytes.</summary>
    private readonly int[] _ends;
    private TermsCursor _terms;

    private NearTerms(TermsCursor terms, EditWalk walk, int most)
    {
        _terms = terms;
        _walk = walk;
        _most = most;
        _ends = new int[LongestWord + most + 3];
    }

    /// <summary>Finds them, in the order of the dictionary.</summary>
    /// <param name="terms">The dictionary.</param>
    /// <param name="word">At most <see cref="LongestWord"/> UTF-16 units; for a longer one nothing is found.</param>
    /// <param name="most">Most edits, 1 or 2.</param>
    /// <param name="sink">Takes each.</param>
    public static void Find(TermsReader terms, string word, int most, NearTermSink sink)
    {
        if (word.Length > LongestWord) return;
        var walk = new NearTerms(new TermsCursor(terms, stackalloc byte[TermsCursor.LongestTerm]), new EditWalk(word, most), most);
        for (var block = 0; block < terms.BlockCount;) block = walk.Block(terms, block, sink);
    }

    /// <summary>Reads a block and tells which one to read next.</summary>
    private int Block(TermsReader terms, int block, NearTermSink sink)
    {
        _terms.Enter(block);
        _walk.Back(0);
        var dead = int.MaxValue;
        while (_terms.NextBeyond(dead))
        {
            dead = Read(_terms.Term, _terms.Shared);
            if (dead == int.MaxValue)
            {
                if (_walk.Edits <= _most) sink(_terms.Term, _walk.Edits, _terms.Entry());
            }
            else if (_terms.IsFirstOfBlock)
            {
                var next = BlockOfNext(terms, block);
                if (next > block) return next;
            }
        }
        return block + 1;
    }

    /// <summary>Reads what a term does not share with the one before, and tells how many bytes of it no near term can begin with.</summary>
    private readonly int Read(ReadOnlySpan<byte> term, int shared)
    {
        var depth = _walk.Depth;
        while (depth > 0 && _ends[depth] > shared) depth--;
        _walk.Back(depth);
        for (var at = _ends[depth]; at < term.Length;)
        {
            var character = (int)term[at];
            var length = 1;
            if (character >= 0x80)
            {
                _ = Rune.DecodeFromUtf8(term[at..], out var rune, out length);
                character = rune.Value;
            }
            at += length;
            _ends[++depth] = at;
            if (!_walk.Read(character)) return at;
        }
        return int.MaxValue;
    }

    /// <summary>The block with the first term, after the one just given up, that has a beginning to give hope.</summary>
    private readonly int BlockOfNext(TermsReader terms, int block)
    {
        Span<byte> start = stackalloc byte[TermsCursor.LongestTerm + 4];
        for (var depth = _walk.Depth; depth > 0; depth--)
        {
            if (_walk.NextInPlaceOf(depth) is not { } next) continue;
            _terms.Term[.._ends[depth - 1]].CopyTo(start);
            return terms.BlockOf(start[..(_ends[depth - 1] + next.EncodeToUtf8(start[_ends[depth - 1]..]))], block);
        }
        return terms.BlockCount;
    }
}
