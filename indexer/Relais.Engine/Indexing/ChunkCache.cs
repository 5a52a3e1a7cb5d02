using Relais.Engine.Analysis;

namespace Relais.Engine.Indexing;

/// <summary>
/// Analyses each chunk once. The same few ten thousand chunks make up nearly all text, so that analysis, however careful, costs a look-up.
/// </summary>
internal sealed class ChunkCache
{
    /// <summary>More are forgotten at once: text that never repeats (codes, addresses) must not fill the memory.</summary>
    private const int Most = 1 << 18;

    private readonly Vocabulary _exact;
    private readonly IReadOnlyList<(string Language, Vocabulary Terms)> _stems;
    private readonly Cache _plain = new(isShouted: false);
    private readonly Cache _shouted = new(isShouted: true);

    /// <param name="exact">Numbers the exact forms.</param>
    /// <param name="stems">Languages, each with what numbers its stems.</param>
    public ChunkCache(Vocabulary exact, IReadOnlyList<(string Language, Vocabulary Terms)> stems)
    {
        _exact = exact;
        _stems = stems;
    }

    /// <summary>What a chunk becomes.</summary>
    /// <param name="chunk">Its characters.</param>
    /// <param name="isShouted">Whether the whole text is in capitals.</param>
    public AnalyzedChunk Get(ReadOnlySpan<char> chunk, bool isShouted)
    {
        var cache = isShouted ? _shouted : _plain;
        return cache.BySpan.TryGetValue(chunk, out var known) ? known : Add(cache, chunk.ToString());
    }

    private AnalyzedChunk Add(Cache cache, string chunk)
    {
        if (cache.Chunks.Count >= Most) cache.Chunks.Clear();
        var analyzed = Analyze(chunk, cache.IsShouted);
        cache.Chunks.Add(chunk, analyzed);
        return analyzed;
    }

    private AnalyzedChunk Analyze(string chunk, bool isShouted)
    {
        var (tokens, positions) = ChunkAnalyzer.Analyze(chunk, isShouted);
        return new AnalyzedChunk(
            [.. tokens.Select(token => new NumberedToken(_exact.Add(token.Term), token.Position, token.Span))],
            [.. _stems.Select(stems => tokens.Select(token => PassageTokens.StemOf(token, stems.Language) is { } stem ? stems.Terms.Add(stem) : -1).ToArray())],
            positions);
    }

    private sealed class Cache
    {
        public Cache(bool isShouted)
        {
            IsShouted = isShouted;
            BySpan = Chunks.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public bool IsShouted { get; }

        public Dictionary<string, AnalyzedChunk> Chunks { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, AnalyzedChunk>.AlternateLookup<ReadOnlySpan<char>> BySpan { get; }
    }
}
