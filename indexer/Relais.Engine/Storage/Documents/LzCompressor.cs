using System.Buffers.Binary;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Compresses records one by one against one dictionary. A copy is put off by one byte when the next place has a longer one (lazy matching, as in RFC 1951, section 4).
/// Not for several threads at once.
/// </summary>
internal sealed class LzCompressor
{
    // The format asks that a block end with five literal bytes and that no copy begin within its last twelve.
    private const int LastLiterals = 5;
    private const int LastCopy = 12;

    /// <summary>Long enough to be taken without a look for a longer one at the next place.</summary>
    private const int Plenty = 32;

    private readonly LzChains _chains = new();
    private readonly int _dictionary;
    private byte[] _text;

    /// <summary>Enters the dictionary.</summary>
    /// <param name="dictionary">At most <see cref="LzCodec.Furthest"/> bytes.</param>
    public LzCompressor(ReadOnlySpan<byte> dictionary)
    {
        if (dictionary.Length > LzCodec.Furthest) throw new ArgumentException("The dictionary reaches further back than a copy can.", nameof(dictionary));
        _dictionary = dictionary.Length;
        _text = dictionary.ToArray();
        for (var place = 0; place <= _dictionary - LzCodec.ShortestCopy; place++) _chains.Enter(_text, place);
    }

    /// <summary>Writes the block and tells its length; <paramref name="to"/> has room for <see cref="LzCodec.MaxLength"/>.</summary>
    public int Compress(ReadOnlySpan<byte> source, Span<byte> to)
    {
        if (_text.Length < _dictionary + source.Length) Array.Resize(ref _text, _dictionary + 2 * source.Length);
        source.CopyTo(_text.AsSpan(_dictionary));
        ReadOnlySpan<byte> text = _text.AsSpan(0, _dictionary + source.Length);
        var end = text.Length - LastLiterals;
        var lastCopy = text.Length - LastCopy;
        int written = 0, literals = _dictionary, entered = _dictionary;
        for (var place = _dictionary; place <= lastCopy;)
        {
            var (length, back) = Longest(text, place, end, ref entered);
            if (length == 0)
            {
                place++;
                continue;
            }
            while (length < Plenty && place < lastCopy && Longest(text, place + 1, end, ref entered) is var (longer, further) && longer > length)
            {
                (length, back) = (longer, further);
                place++;
            }
            written += Literals(text[literals..place], length - LzCodec.ShortestCopy, to[written..]);
            BinaryPrimitives.WriteUInt16LittleEndian(to[written..], (ushort)back);
            written = Extension(length - LzCodec.ShortestCopy, to, written + 2);
            literals = place += length;
        }
        while (entered > _dictionary) _chains.Forget(text, --entered);
        return written + Literals(text[literals..], 0, to[written..]);
    }

    /// <summary>The longest copy that can begin there; the places before it are entered first.</summary>
    private (int Length, int Back) Longest(ReadOnlySpan<byte> text, int place, int end, ref int entered)
    {
        for (; entered < place; entered++) _chains.Enter(text, entered);
        return _chains.Longest(text, place, end);
    }

    /// <summary>The token, which tells both lengths as far as it can, and the literal bytes.</summary>
    private static int Literals(ReadOnlySpan<byte> literals, int copy, Span<byte> to)
    {
        to[0] = (byte)(Math.Min(literals.Length, 15) << 4 | Math.Min(copy, 15));
        var written = Extension(literals.Length, to, 1);
        literals.CopyTo(to[written..]);
        return written + literals.Length;
    }

    private static int Extension(int length, Span<byte> to, int at)
    {
        if (length < 15) return at;
        for (length -= 15; length >= 255; length -= 255) to[at++] = 255;
        to[at++] = (byte)length;
        return at;
    }
}
