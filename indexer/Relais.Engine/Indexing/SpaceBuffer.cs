using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;
using Relais.Engine.Work;

namespace Relais.Engine.Indexing;

/// <summary>The tokens of one space, eight bytes each, put in order when the segment is written.</summary>
internal sealed class SpaceBuffer(Vocabulary vocabulary)
{
    /// <summary>Tokens that make a piece of work.</summary>
    private const int PieceLength = 1 << 17;

    private readonly List<(int First, SpaceTokens Tokens)> _gathered = [];

    /// <summary>What numbers its terms.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Adds the tokens of a few documents.</summary>
    /// <param name="first">When the first of them was added; each few come after those before.</param>
    /// <param name="tokens">Theirs.</param>
    public void Add(int first, SpaceTokens tokens) => _gathered.Add((first, tokens));

    /// <summary>Forgets the tokens.</summary>
    public void Clear() => _gathered.Clear();

    /// <summary>Length of each document of the segment, in its final order.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    public int[] Lengths(ReadOnlySpan<int> numbers)
    {
        var lengths = new int[numbers.Length];
        foreach (var (first, tokens) in _gathered)
            foreach (var text in tokens.Documents) lengths[numbers[first + text.Document]] = text.Length;
        return lengths;
    }

    /// <summary>Appends the postings of every term and fills the dictionary.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    /// <param name="lengths">As <see cref="Lengths"/> gives them.</param>
    /// <param name="sorted">The vocabulary's numbers by rising term.</param>
    /// <param name="crew">Encodes.</param>
    /// <param name="terms">Takes the terms.</param>
    /// <param name="postings">Takes the postings.</param>
    public void Write(int[] numbers, int[] lengths, int[] sorted, Crew<TermsEncoder> crew, TermsWriter terms, SectionWriter postings)
    {
        var ends = new int[vocabulary.Count];
        var tokens = Sorted(numbers, sorted, ends);
        Clear();
        var norms = Array.ConvertAll(lengths, LengthCode.Of);
        foreach (var encoded in crew.Map(Pieces(sorted, ends), (encoder, piece) => encoder.Encode(sorted.AsSpan(piece.First, piece.Count), ends, tokens, piece.Start, norms)))
        {
            postings.Bytes(encoded.Postings);
            foreach (var (term, documents, bytes, hasSpans) in encoded.Terms) terms.Add(vocabulary[term], documents, bytes, hasSpans);
        }
    }

    /// <summary>Runs of terms that have about as many tokens.</summary>
    private static IEnumerable<Piece> Pieces(int[] sorted, int[] ends)
    {
        int first = 0, start = 0;
        for (var next = 1; next <= sorted.Length; next++)
        {
            var end = ends[sorted[next - 1]];
            if (end - start < PieceLength && next < sorted.Length) continue;
            yield return new Piece(first, next - first, start);
            (first, start) = (next, end);
        }
    }

    /// <summary>All tokens by rising term, then by rising number of document: the number in the upper half, the place in the lower.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    /// <param name="sorted">The vocabulary's numbers by rising term.</param>
    /// <param name="ends">Filled with where the tokens of each term end.</param>
    // Called once or twice in the life of the process, for millions of tokens: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong[] Sorted(int[] numbers, int[] sorted, int[] ends)
    {
        var order = new (SpaceTokens? Tokens, int Text)[numbers.Length];
        foreach (var (first, gathered) in _gathered)
        {
            foreach (var term in gathered.Terms) ends[term]++;
            for (var text = 0; text < gathered.Documents.Length; text++) order[numbers[first + gathered.Documents[text].Document]] = (gathered, text);
        }
        var next = 0;
        foreach (var term in sorted)
        {
            var count = ends[term];
            ends[term] = next;
            next += count;
        }
        // Each start moves on to its end.
        var tokens = GC.AllocateUninitializedArray<ulong>(next);
        for (var document = 0; document < order.Length; document++)
        {
            var (gathered, text) = order[document];
            if (gathered is null) continue;
            var (terms, places) = (gathered.Terms, gathered.Places);
            for (var i = text == 0 ? 0 : gathered.Documents[text - 1].End; i < gathered.Documents[text].End; i++)
                tokens[ends[terms[i]]++] = ((ulong)document << 32) | (uint)places[i];
        }
        return tokens;
    }

    /// <summary>A run of terms.</summary>
    /// <param name="First">Which of the sorted terms is its first.</param>
    /// <param name="Count">How many they are.</param>
    /// <param name="Start">Where its tokens begin.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(int First, int Count, int Start);
}
