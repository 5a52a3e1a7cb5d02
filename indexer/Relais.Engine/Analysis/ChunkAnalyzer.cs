namespace Relais.Engine.Analysis;

/// <summary>What one chunk becomes. Chunks repeat as words do, so an indexer may keep these by the chunk's letters.</summary>
/// <param name="Tokens">In the order of <see cref="PassageTokens.Of"/>; positions and offsets are counted from the chunk's beginning.</param>
/// <param name="Positions">How many positions of the text the chunk takes; 0 when it holds no word.</param>
internal sealed record ChunkTokens(Token[] Tokens, int Positions)
{
    /// <summary>Of a chunk that holds no word.</summary>
    public static ChunkTokens None { get; } = new([], 0);
}

/// <summary>Analyses a chunk by itself: what stands around it in the text plays no part, except whether that whole text is in capitals.</summary>
internal static class ChunkAnalyzer
{
    /// <summary>The tokens of one chunk.</summary>
    /// <param name="chunk">The characters of a chunk that <see cref="Chunker.Next"/> found.</param>
    /// <param name="isShouted">What <see cref="Shouting"/> says of the whole text: its capitals then make no acronyms.</param>
    public static ChunkTokens Analyze(string chunk, bool isShouted)
    {
        // Most words have nothing to be read into.
        if (chunk.Length <= Folding.LongestTerm && Folding.IsPlain(chunk)) return new ChunkTokens([new Token(chunk, 0, 1, 0, chunk.Length, Stems: true)], 1);
        if (WordReader.Read(chunk, new Chunk(0, chunk.Length)) is not { } word) return ChunkTokens.None;
        if (isShouted) word = Shouting.Calmed(word);

        var tokens = new List<Token>();
        if (word.Joined is { } joined) tokens.Add(new Token(joined, 0, word.Parts.Count, word.Start, word.End, Stems: true));
        for (var position = 0; position < word.Parts.Count; position++)
        {
            var part = word.Parts[position];
            foreach (var form in part.Forms) tokens.Add(new Token(form, position, 1, part.Start, part.End, Stems: part.Acronym is null));
            if (part.Acronym is { } acronym) tokens.Add(new Token(acronym, position, 1, part.Start, part.End, Stems: null));
        }
        return new ChunkTokens([.. tokens], word.Parts.Count);
    }
}
