using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Compresses records one by one against one dictionary. The copies chosen are those that make the record shortest (dynamic programming from its end), which texts
/// of some kilobytes written once and read often are worth. Not for several threads at once.
/// </summary>
internal sealed class LzCompressor
{
    // The format asks that a block end with five literal bytes and that no copy begin within its last twelve.
    private const int LastLiterals = 5;
    private const int LastCopy = 12;

    /// <summary>Long enough to be taken without a look for a longer one at each place within it.</summary>
    private const int Plenty = 12;

    private readonly LzChains _chains = new();
    private readonly int _dictionary;
    private byte[] _text;
    private (int Length, int Back)[] _copies = [];
    private int[] _costs = [];

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
        Prepare(source);
        FindCopies(source.Length);
        ChooseCopies(source.Length);
        return Write(source, to);
    }

    private void Prepare(ReadOnlySpan<byte> source)
    {
        if (_text.Length < _dictionary + source.Length) Array.Resize(ref _text, _dictionary + 2 * source.Length);
        source.CopyTo(_text.AsSpan(_dictionary));
        if (_copies.Length > source.Length) return;
        _copies = new (int, int)[2 * source.Length + 1];
        _costs = new int[2 * source.Length + 1];
    }

    /// <summary>The longest copy that can begin at each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindCopies(int length)
    {
        ReadOnlySpan<byte> text = _text.AsSpan(0, _dictionary + length);
        var end = length - LastCopy + 1;
        for (var place = 0; place < end; place++)
        {
            var at = _dictionary + place;
            var above = place > 0 ? _copies[place - 1] : default;
            _copies[place] = above.Length > Plenty ? (above.Length - 1, above.Back) : _chains.Longest(text, at, text.Length - LastLiterals);
            _chains.Enter(text, at);
        }
        for (var place = end - 1; place >= 0; place--) _chains.Forget(text, _dictionary + place);
    }

    /// <summary>Shortens each copy to the length from which on the rest takes fewest bytes; 0 where a literal is no worse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ChooseCopies(int length)
    {
        _costs[length] = 0;
        for (var place = length - 1; place >= 0; place--)
        {
            var (longest, back) = place > length - LastCopy ? default : _copies[place];
            int least = 1 + _costs[place + 1], chosen = 0;
            for (var taken = longest > 4 * Plenty ? longest : LzCodec.ShortestCopy; taken <= longest; taken++)
            {
                var cost = 3 + (taken - LzCodec.ShortestCopy + 240) / 255 + _costs[place + taken];
                if (cost < least) (least, chosen) = (cost, taken);
            }
            _costs[place] = least;
            _copies[place] = (chosen, back);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Write(ReadOnlySpan<byte> source, Span<byte> to)
    {
        int written = 0, literals = 0, place = 0;
        while (place < source.Length)
        {
            var (length, back) = _copies[place];
            if (length == 0)
            {
                place++;
                continue;
            }
            written += Literals(source[literals..place], length - LzCodec.ShortestCopy, to[written..]);
            BinaryPrimitives.WriteUInt16LittleEndian(to[written..], (ushort)back);
            written = Extension(length - LzCodec.ShortestCopy, to, written + 2);
            literals = place += length;
        }
        return written + Literals(source[literals..], 0, to[written..]);
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
