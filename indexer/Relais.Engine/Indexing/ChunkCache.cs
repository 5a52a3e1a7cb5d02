using System.Runtime.InteropServices;

namespace Relais.Engine.Indexing;

/// <summary>
/// What the chunks that one thread has met become. The same few ten thousand chunks make up nearly all text, so that analysis, however careful, costs a look-up.
/// </summary>
/// <param name="lexicon">Asked for the others.</param>
internal sealed class ChunkCache(Lexicon lexicon)
{
    /// <summary>More are forgotten at once: text that never repeats (codes, addresses) must not fill the memory.</summary>
    private const int Most = 1 << 18;

    /// <summary>A longer run of letters and joining signs does not come twice.</summary>
    private const int LongestKept = 128;

    private readonly ChunkTable _plain = new();
    private readonly ChunkTable _shouted = new();
    private readonly List<int> _numbers = [];

    /// <summary>What a chunk becomes, as <see cref="Lexicon.Look"/> tells it; good until the next call.</summary>
    /// <param name="chunk">Its characters.</param>
    /// <param name="isShouted">Whether the whole text is in capitals.</param>
    public ReadOnlySpan<int> Get(ReadOnlySpan<char> chunk, bool isShouted)
    {
        var table = isShouted ? _shouted : _plain;
        var known = table.Find(chunk);
        if (!known.IsEmpty) return known;
        lexicon.Look(chunk, isShouted, _numbers);
        var numbers = CollectionsMarshal.AsSpan(_numbers);
        if (IsKept(chunk)) Keep(table, chunk, numbers);
        return numbers;
    }

    /// <summary>Whether a chunk is worth keeping.</summary>
    public static bool IsKept(ReadOnlySpan<char> chunk) => chunk.Length <= LongestKept;

    /// <summary>Adds a chunk that is not there.</summary>
    public static void Keep(ChunkTable table, ReadOnlySpan<char> chunk, ReadOnlySpan<int> numbers)
    {
        if (table.Count >= Most) table.Clear();
        table.Add(chunk, numbers);
    }
}
