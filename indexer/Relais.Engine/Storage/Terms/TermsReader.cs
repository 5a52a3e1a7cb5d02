using System.Runtime.InteropServices;
using System.Text;

namespace Relais.Engine.Storage.Terms;

/// <summary>Where the postings of a term lie.</summary>
/// <param name="Documents">How many documents have it.</param>
/// <param name="Start">First byte of its postings in the space's postings.</param>
/// <param name="Length">Their length in bytes.</param>
/// <param name="HasSpans">Whether they tell spans.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermEntry(int Documents, long Start, int Length, bool HasSpans);

/// <summary>The dictionary of one space, read in place: nothing is decoded when it is opened.</summary>
internal sealed class TermsReader
{
    private const int HeaderLength = 8;

    private readonly Section _section;
    private readonly int _blocksAt;
    private LetterBags? _bags;

    /// <summary>Reads the dictionary that begins the section.</summary>
    /// <exception cref="InvalidDataException">The section is too short.</exception>
    public TermsReader(Section section)
    {
        Count = section.Int32(0);
        // A term takes two bytes at least; so many terms as there are bytes cannot overflow what follows.
        if (Count < 0 || Count > section.Length) throw new InvalidDataException("A dictionary has an impossible number of terms.");
        BlockCount = (Count + TermsWriter.BlockSize - 1) / TermsWriter.BlockSize;
        _blocksAt = HeaderLength + (4 * BlockCount);
        Length = _blocksAt + section.Int32(4);
        _section = section.Slice(0, Length);
    }

    /// <summary>Number of terms.</summary>
    public int Count { get; }

    /// <summary>Number of blocks of <see cref="TermsWriter.BlockSize"/> terms.</summary>
    public int BlockCount { get; }

    /// <summary>Bytes of the dictionary.</summary>
    public int Length { get; }

    /// <summary>Its terms by their letters; made when first asked for.</summary>
    public LetterBags Bags => LazyInitializer.EnsureInitialized(ref _bags, () => new LetterBags(this));

    /// <summary>The term's entry, or null when no document has it.</summary>
    public TermEntry? Find(ReadOnlySpan<byte> term)
    {
        if (Count == 0) return null;
        var cursor = new TermsCursor(this, stackalloc byte[TermsCursor.LongestTerm]);
        return cursor.Seek(term) && cursor.Term.SequenceEqual(term) ? cursor.Entry() : null;
    }

    /// <summary>The term's entry, or null when no document has it.</summary>
    public TermEntry? Find(string term)
    {
        Span<byte> utf8 = stackalloc byte[term.Length * 3];
        return Find(utf8[..Encoding.UTF8.GetBytes(term, utf8)]);
    }

    /// <summary>A reader at the beginning of a block: the length of its terms, the terms, then what is told of them.</summary>
    public SectionReader Block(int block)
    {
        var reader = new SectionReader(_section.Span);
        var start = _section.Int32(HeaderLength + (4 * block));
        if (start < 0) throw new InvalidDataException("A dictionary has a block out of place.");
        reader.Take(_blocksAt);
        reader.Take(start);
        return reader;
    }

    /// <summary>The last block whose first term is not above that one, or 0.</summary>
    public int BlockOf(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, BlockCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (First(middle).SequenceCompareTo(term) <= 0) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>Number of terms in a block.</summary>
    public int CountOf(int block) => Math.Min(TermsWriter.BlockSize, Count - (block * TermsWriter.BlockSize));

    private ReadOnlySpan<byte> First(int block)
    {
        var reader = Block(block);
        reader.VarInt();
        reader.VarInt();
        return reader.Take((int)reader.VarInt());
    }
}
