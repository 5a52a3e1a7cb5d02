using System.Runtime.CompilerServices;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Indexing;

/// <summary>The tokens of one space, eight bytes each, sorted by term batch by batch and put together when the segment is written.</summary>
internal sealed class SpaceBuffer(TermSpace key, Vocabulary vocabulary)
{
    private const int BatchLength = 1 << 18;

    private readonly List<TokenBatch> _batches = [];
    private readonly List<(int Document, int Length)> _documents = [];
    private int[] _terms = new int[256];
    private ulong[] _tokens = new ulong[256];
    private int _count;
    private ulong _document;

    /// <summary>Field and language.</summary>
    public TermSpace Key => key;

    /// <summary>What numbers its terms.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Number of tokens.</summary>
    public long Count => ((long)_batches.Count * BatchLength) + _count;

    /// <summary>Says that the tokens which follow are of that document; documents come by rising number of arrival.</summary>
    /// <param name="document">When it was added.</param>
    /// <param name="length">Positions of the text that follows, added to what the document has already.</param>
    public void Text(int document, int length)
    {
        if (_documents.Count > 0 && _documents[^1].Document == document) _documents[^1] = (document, _documents[^1].Length + length);
        else _documents.Add((document, length));
        _document = (ulong)document << 32;
    }

    /// <summary>Adds a token.</summary>
    /// <param name="term">Number of its term.</param>
    /// <param name="place">See <see cref="Place"/>.</param>
    public void Add(int term, int place)
    {
        if (_count == _terms.Length) MakeRoom();
        _terms[_count] = term;
        _tokens[_count++] = _document | (uint)place;
    }

    /// <summary>Forgets the tokens, keeps the memory.</summary>
    public void Clear()
    {
        _batches.Clear();
        _documents.Clear();
        _count = 0;
    }

    /// <summary>Length of each document of the segment, in its final order.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    public int[] Lengths(ReadOnlySpan<int> numbers)
    {
        var lengths = new int[numbers.Length];
        foreach (var (document, length) in _documents) lengths[numbers[document]] = length;
        return lengths;
    }

    /// <summary>Appends the postings of every term and fills the dictionary.</summary>
    /// <param name="numbers">Final number of each document, by arrival; null when documents came in their final order.</param>
    /// <param name="lengths">As <see cref="Lengths"/> gives them.</param>
    /// <param name="sorted">The vocabulary's numbers by rising term.</param>
    /// <param name="terms">Takes the terms.</param>
    /// <param name="postings">Takes the postings.</param>
    // Called once or twice in the life of the process, for millions of tokens: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int[]? numbers, int[] lengths, int[] sorted, TermsWriter terms, SectionWriter postings)
    {
        CloseBatch();
        var norms = new byte[lengths.Length];
        for (var i = 0; i < norms.Length; i++) norms[i] = LengthCode.Of(lengths[i]);
        var gathered = new TermPostings();
        var encoder = new PostingsEncoder();
        foreach (var term in sorted)
        {
            gathered.Clear();
            if (numbers is null)
            {
                foreach (var batch in _batches) Gather(batch.Of(term), gathered);
            }
            else
            {
                Gather(Renumbered(term, numbers), gathered);
            }
            if (gathered.Count == 0) continue;
            var before = postings.Position;
            encoder.Write(gathered, norms, postings);
            terms.Add(vocabulary[term], gathered.Count, postings.Position - before, gathered.Spans.Length > 0);
        }
    }

    private static void Gather(ReadOnlySpan<ulong> tokens, TermPostings into)
    {
        foreach (var token in tokens) into.Add((int)(token >> 32), Place.Position((int)token), Place.Span((int)token));
    }

    private ulong[] Renumbered(int term, int[] numbers)
    {
        var tokens = new List<ulong>();
        foreach (var batch in _batches)
        {
            foreach (var token in batch.Of(term)) tokens.Add(((ulong)numbers[(int)(token >> 32)] << 32) | (uint)token);
        }
        tokens.Sort();
        return [.. tokens];
    }

    private void MakeRoom()
    {
        if (_count == BatchLength)
        {
            CloseBatch();
            return;
        }
        Array.Resize(ref _terms, Math.Min(BatchLength, _count * 4));
        Array.Resize(ref _tokens, _terms.Length);
    }

    private void CloseBatch()
    {
        if (_count > 0) _batches.Add(TokenBatch.Of(_terms.AsSpan(0, _count), _tokens.AsSpan(0, _count), vocabulary.Count));
        _count = 0;
    }
}
