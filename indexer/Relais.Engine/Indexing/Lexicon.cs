using System.Runtime.InteropServices;
using Relais.Engine.Analysis;

namespace Relais.Engine.Indexing;

/// <summary>
/// What is known of words, for all threads that gather: the numbers of terms, and what each chunk becomes. Asked once by each thread for each chunk, see <see cref="ChunkCache"/>.
/// </summary>
/// <param name="languages">Those that have a stemmer.</param>
internal sealed class Lexicon(IReadOnlyList<string> languages)
{
    /// <summary>In a token: number of its exact form, below 0 for none.</summary>
    public const int ExactAt = 0;

    /// <summary>In a token: its place counted from the chunk's beginning (<see cref="Place"/>).</summary>
    public const int PlaceAt = 1;

    /// <summary>In a token: number of its stem in the first language, below 0 for none; those of the other languages follow.</summary>
    public const int StemsAt = 2;

    private readonly Lock _lock = new();
    private readonly ChunkTable _plain = new();
    private readonly ChunkTable _shouted = new();

    /// <summary>How many numbers a token takes.</summary>
    public int TokenLength => StemsAt + languages.Count;

    /// <summary>Numbers the exact forms.</summary>
    public Vocabulary Exact { get; } = new();

    /// <summary>Numbers the stems of each language.</summary>
    public IReadOnlyList<Vocabulary> Stems { get; } = [.. languages.Select(_ => new Vocabulary())];

    /// <summary>Puts in <paramref name="numbers"/> how many positions the chunk takes, then for each token <see cref="TokenLength"/> numbers.</summary>
    /// <param name="chunk">Its characters.</param>
    /// <param name="isShouted">Whether the whole text is in capitals.</param>
    /// <param name="numbers">Emptied first.</param>
    public void Look(ReadOnlySpan<char> chunk, bool isShouted, List<int> numbers)
    {
        var table = isShouted ? _shouted : _plain;
        numbers.Clear();
        lock (_lock) numbers.AddRange(table.Find(chunk));
        if (numbers.Count > 0) return;

        // Analysed by two threads at once now and then, which does no harm.
        var (tokens, positions) = ChunkAnalyzer.Analyze(chunk.ToString(), isShouted);
        var stems = new string?[tokens.Length * languages.Count];
        for (var i = 0; i < stems.Length; i++) stems[i] = PassageTokens.StemOf(tokens[i / languages.Count], languages[i % languages.Count]);
        numbers.Add(positions);
        lock (_lock)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                numbers.Add(Exact.Add(tokens[i].Term));
                numbers.Add(Place.Of(tokens[i].Position, tokens[i].Span));
                for (var language = 0; language < languages.Count; language++)
                    numbers.Add(stems[(i * languages.Count) + language] is { } stem ? Stems[language].Add(stem) : -1);
            }
            if (!ChunkCache.IsKept(chunk) || !table.Find(chunk).IsEmpty) return;
            ChunkCache.Keep(table, chunk, CollectionsMarshal.AsSpan(numbers));
        }
    }
}
