using System.Runtime.InteropServices;
using Relais.Engine.Analysis;

namespace Relais.Engine.Indexing;

/// <summary>
/// Analyses each chunk once. The same few ten thousand chunks make up nearly all text, so that analysis, however careful, costs a look-up. What a chunk becomes is told in numbers: first how
/// many positions it takes, then for each token <see cref="StemsAt"/> numbers and one for each language.
/// </summary>
/// <param name="exact">Numbers the exact forms.</param>
/// <param name="stems">The languages that have a stemmer, each with what numbers its stems.</param>
internal sealed class ChunkCache(Vocabulary exact, IReadOnlyList<(string Language, Vocabulary Terms)> stems)
{
    /// <summary>In a token: number of its exact form, below 0 for none.</summary>
    public const int ExactAt = 0;

    /// <summary>In a token: its place counted from the chunk's beginning (<see cref="Place"/>).</summary>
    public const int PlaceAt = 1;

    /// <summary>In a token: number of its stem in the first language, below 0 for none; those of the other languages follow.</summary>
    public const int StemsAt = 2;

    /// <summary>More are forgotten at once: text that never repeats (codes, addresses) must not fill the memory.</summary>
    private const int Most = 1 << 18;

    /// <summary>A longer run of letters and joining signs does not come twice.</summary>
    private const int LongestKept = 128;

    private readonly ChunkTable _plain = new();
    private readonly ChunkTable _shouted = new();
    private readonly List<int> _numbers = [];

    /// <summary>How many numbers a token takes.</summary>
    public int TokenLength => StemsAt + stems.Count;

    /// <summary>What a chunk becomes; good until the next call.</summary>
    /// <param name="chunk">Its characters.</param>
    /// <param name="isShouted">Whether the whole text is in capitals.</param>
    public ReadOnlySpan<int> Get(ReadOnlySpan<char> chunk, bool isShouted)
    {
        var table = isShouted ? _shouted : _plain;
        var known = table.Find(chunk);
        if (!known.IsEmpty) return known;
        Analyze(chunk.ToString(), isShouted);
        var numbers = CollectionsMarshal.AsSpan(_numbers);
        if (chunk.Length <= LongestKept)
        {
            if (table.Count >= Most) table.Clear();
            table.Add(chunk, numbers);
        }
        return numbers;
    }

    private void Analyze(string chunk, bool isShouted)
    {
        var (tokens, positions) = ChunkAnalyzer.Analyze(chunk, isShouted);
        _numbers.Clear();
        _numbers.Add(positions);
        foreach (var token in tokens)
        {
            _numbers.Add(exact.Add(token.Term));
            _numbers.Add(Place.Of(token.Position, token.Span));
            foreach (var (language, terms) in stems) _numbers.Add(PassageTokens.StemOf(token, language) is { } stem ? terms.Add(stem) : -1);
        }
    }
}
