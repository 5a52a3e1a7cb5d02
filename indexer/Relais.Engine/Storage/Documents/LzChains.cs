using System.Buffers.Binary;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Where runs of four bytes stood before, latest first: a table of the last place of each hash and, for each place, the one before it.
/// Places can be forgotten again, so that a dictionary is entered once and serves many records.
/// </summary>
internal sealed class LzChains
{
    /// <summary>Earlier places looked at for a copy: more shrinks records by little and costs time for each.</summary>
    private const int Depth = 8;

    private const int HashBits = 15;

    // Places count from 1: 0 is none.
    private readonly int[] _last = new int[1 << HashBits];
    private int[] _before = new int[1 << 16];

    /// <summary>Enters a place; its run of four bytes must lie within the text.</summary>
    public void Enter(ReadOnlySpan<byte> text, int place)
    {
        if (place >= _before.Length) Array.Resize(ref _before, Math.Max(place + 1, 2 * _before.Length));
        ref var last = ref _last[Hash(text, place)];
        _before[place] = last;
        last = place + 1;
    }

    /// <summary>Undoes <see cref="Enter"/>; places must leave in the reverse of the order in which they came.</summary>
    public void Forget(ReadOnlySpan<byte> text, int place) => _last[Hash(text, place)] = _before[place];

    /// <summary>The longest run before <paramref name="place"/> that begins as the text there, up to <paramref name="end"/>.</summary>
    /// <returns>How long it is (0 when shorter than a copy can be) and how far back it stands.</returns>
    public (int Length, int Back) Longest(ReadOnlySpan<byte> text, int place, int end)
    {
        var wanted = text[place..end];
        int length = LzCodec.ShortestCopy - 1, back = 0;
        var candidate = _last[Hash(text, place)];
        for (var looked = 0; candidate > 0 && looked < Depth && place - candidate + 1 <= LzCodec.Furthest && length < wanted.Length; looked++)
        {
            var start = candidate - 1;
            if (text[start + length] == wanted[length])
            {
                var shared = text[start..].CommonPrefixLength(wanted);
                if (shared > length) (length, back) = (shared, place - start);
            }
            candidate = _before[start];
        }
        return back == 0 ? (0, 0) : (length, back);
    }

    private static uint Hash(ReadOnlySpan<byte> text, int place) => BinaryPrimitives.ReadUInt32LittleEndian(text[place..]) * 2654435761 >> 32 - HashBits;
}
