using System.Runtime.CompilerServices;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Indexing;

/// <summary>The tokens of one space as they came, eight bytes each; sorted by term when the segment is written.</summary>
internal sealed class SpaceBuffer(TermSpace key, Vocabulary vocabulary)
{
    private ulong[] _tokens = new ulong[256];
    private int _count;
    private readonly List<(int Document, int Start, int Length)> _documents = [];

    /// <summary>Field and language.</summary>
    public TermSpace Key => key;

    /// <summary>What numbers its terms.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Number of tokens.</summary>
    public int Count => _count;

    /// <summary>Says that the tokens which follow are of that document; documents come by rising number of arrival.</summary>
    /// <param name="document">When it was added.</param>
    /// <param name="length">Positions of the text that follows, added to what the document has already.</param>
    public void Text(int document, int length)
    {
        if (_documents.Count > 0 && _documents[^1].Document == document) _documents[^1] = _documents[^1] with { Length = _documents[^1].Length + length };
        else _documents.Add((document, _count, length));
    }

    /// <summary>Adds a token.</summary>
    /// <param name="term">Number of its term.</param>
    /// <param name="place">See <see cref="Place"/>.</param>
    public void Add(int term, int place)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = ((ulong)(uint)term << 32) | (uint)place;
    }

    /// <summary>Forgets the tokens, keeps the memory.</summary>
    public void Clear()
    {
        _count = 0;
        _documents.Clear();
    }

    /// <summary>Length of each document of the segment, in its final order.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    public int[] Lengths(ReadOnlySpan<int> numbers)
    {
        var lengths = new int[numbers.Length];
        foreach (var (document, _, length) in _documents) lengths[numbers[document]] = length;
        return lengths;
    }

    /// <summary>Appends the postings of every term and fills the dictionary.</summary>
    /// <param name="numbers">Final number of each document, by arrival.</param>
    /// <param name="lengths">As <see cref="Lengths"/> gives them.</param>
    /// <param name="sorted">The vocabulary's numbers by rising term.</param>
    /// <param name="terms">Takes the terms.</param>
    /// <param name="postings">Takes the postings.</param>
    // Called once or twice in the life of the process, for millions of tokens: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int[] numbers, int[] lengths, int[] sorted, TermsWriter terms, SectionWriter postings)
    {
        // Sorted by counting: tokens of each term, by final number of document, in the order of the text.
        var ends = new int[vocabulary.Count];
        foreach (var token in _tokens.AsSpan(0, _count)) ends[token >> 32]++;
        var total = 0;
        foreach (var term in sorted)
        {
            var own = ends[term];
            ends[term] = total;
            total += own;
        }
        var byTerm = GC.AllocateUninitializedArray<ulong>(_count);
        var byNumber = Enumerable.Range(0, _documents.Count).OrderBy(index => numbers[_documents[index].Document]);
        foreach (var index in byNumber)
        {
            var number = (ulong)numbers[_documents[index].Document] << 32;
            var end = index + 1 < _documents.Count ? _documents[index + 1].Start : _count;
            foreach (var token in _tokens.AsSpan(_documents[index].Start, end - _documents[index].Start)) byTerm[ends[token >> 32]++] = number | (uint)token;
        }

        var norms = new byte[lengths.Length];
        for (var i = 0; i < norms.Length; i++) norms[i] = LengthCode.Of(lengths[i]);
        var gathered = new TermPostings();
        using var encoder = new PostingsEncoder();
        var start = 0;
        foreach (var term in sorted)
        {
            var end = ends[term];
            if (end == start) continue;
            gathered.Clear();
            foreach (var token in byTerm.AsSpan(start, end - start)) gathered.Add((int)(token >> 32), Place.Position((int)token), Place.Span((int)token));
            var before = postings.Position;
            encoder.Write(gathered, norms, postings);
            terms.Add(vocabulary[term], gathered.Count, postings.Position - before, gathered.Spans.Length > 0);
            start = end;
        }
    }
}
