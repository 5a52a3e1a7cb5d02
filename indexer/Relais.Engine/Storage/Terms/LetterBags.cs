using System.Numerics;
using System.Text;

namespace Relais.Engine.Storage.Terms;

/// <summary>
/// The terms of a dictionary by their number of characters, each with the bag of its letters: which it has, and which twice. One edit takes a letter out of the bag, puts one in, or both, so
/// that most terms are told to be too far from a word by two counts of bits, without being read. The bag distance and why it never exceeds the number of edits: I. Bartolini, P. Ciaccia,
/// M. Patella, "String Matching with Metric Trees Using an Approximate Distance" (2002). Made in memory when first asked for, about 25 bytes a term; the file knows nothing of it.
/// </summary>
internal sealed class LetterBags
{
    /// <summary>Terms of more characters than this are left out: nobody types them by hand.</summary>
    public const int Longest = 62;

    private const int Letters = 26;

    /// <summary>Bits after those of the letters, shared by all other characters.</summary>
    private const int Others = 12;

    /// <summary>Where the terms of each number of characters begin in what follows.</summary>
    private readonly int[] _starts;
    private readonly ulong[] _bags;
    private readonly int[] _documents;
    private readonly int[] _ends;
    private readonly byte[] _texts;

    /// <summary>Reads a whole dictionary.</summary>
    /// <exception cref="InvalidDataException">The dictionary contradicts itself.</exception>
    public LetterBags(TermsReader terms)
    {
        _starts = new int[Longest + 2];
        var bytes = new int[Longest + 2];
        var cursor = new TermsCursor(terms, stackalloc byte[TermsCursor.LongestTerm]);
        while (cursor.Next())
        {
            if (LengthOf(cursor.Term) is var length && length > Longest) continue;
            _starts[length + 1]++;
            bytes[length + 1] += cursor.Term.Length;
        }
        for (var length = 1; length < _starts.Length; length++) (_starts[length], bytes[length]) = (_starts[length] + _starts[length - 1], bytes[length] + bytes[length - 1]);
        (_bags, _documents, _ends, _texts) = (new ulong[_starts[^1]], new int[_starts[^1]], new int[_starts[^1]], new byte[bytes[^1]]);
        Fill(terms, [.. _starts], bytes);
    }

    /// <summary>Places of the terms that may be near; some are not.</summary>
    /// <param name="word">What terms are compared to.</param>
    /// <param name="most">Most edits.</param>
    /// <param name="places">Takes them.</param>
    public void Find(string word, int most, List<int> places)
    {
        Span<byte> utf8 = stackalloc byte[word.Length * 3];
        utf8 = utf8[..Encoding.UTF8.GetBytes(word, utf8)];
        var (own, ownLength) = (BagOf(utf8), LengthOf(utf8));
        for (var length = Math.Max(0, ownLength - most); length <= Math.Min(Longest, ownLength + most); length++)
        {
            // A term that is longer or shorter has spent edits on that, and those only add to the bag or only take from it.
            var lacks = most - Math.Max(0, length - ownLength);
            var has = most - Math.Max(0, ownLength - length);
            var bags = _bags.AsSpan(0, _starts[length + 1]);
            for (var place = _starts[length]; place < bags.Length; place++)
                if (BitOperations.PopCount(own & ~bags[place]) <= lacks && BitOperations.PopCount(bags[place] & ~own) <= has) places.Add(place);
        }
    }

    /// <summary>The term at a place, UTF-8.</summary>
    public ReadOnlySpan<byte> Term(int place) => _texts.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]);

    /// <summary>How many documents have it.</summary>
    public int Documents(int place) => _documents[place];

    private void Fill(TermsReader terms, int[] next, int[] bytes)
    {
        var cursor = new TermsCursor(terms, stackalloc byte[TermsCursor.LongestTerm]);
        while (cursor.Next())
        {
            if (LengthOf(cursor.Term) is var length && length > Longest) continue;
            cursor.Term.CopyTo(_texts.AsSpan(bytes[length]));
            bytes[length] += cursor.Term.Length;
            (_bags[next[length]], _documents[next[length]], _ends[next[length]]) = (BagOf(cursor.Term), cursor.Entry().Documents, bytes[length]);
            next[length]++;
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        foreach (var b in utf8) length += (b & 0xC0) == 0x80 ? 0 : 1;
        return length;
    }

    /// <summary>A bit for each letter of the alphabet that is there, another if it is there twice, and one that all other characters of the same remainder share.</summary>
    private static ulong BagOf(ReadOnlySpan<byte> utf8)
    {
        var bag = 0UL;
        while (!utf8.IsEmpty)
        {
            var length = 1;
            var character = (int)utf8[0];
            if (character >= 0x80)
            {
                _ = Rune.DecodeFromUtf8(utf8, out var rune, out length);
                character = rune.Value;
            }
            utf8 = utf8[length..];
            var letter = character - 'a';
            if ((uint)letter >= Letters) bag |= 1UL << ((2 * Letters) + (character % Others));
            else bag |= (bag >> letter & 1) == 0 ? 1UL << letter : 1UL << (Letters + letter);
        }
        return bag;
    }
}
