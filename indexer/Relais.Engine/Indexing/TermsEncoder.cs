using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Indexing;

/// <summary>The postings of a run of terms.</summary>
/// <param name="Postings">One term after another.</param>
/// <param name="Terms">What the dictionary tells of each.</param>
internal sealed record EncodedTerms(byte[] Postings, List<EncodedTerm> Terms);

/// <summary>What a dictionary tells of a term.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Documents">How many have it.</param>
/// <param name="Bytes">How long its postings are.</param>
/// <param name="HasSpans">Whether they tell spans.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EncodedTerm(int Term, int Documents, long Bytes, bool HasSpans);

/// <summary>Encodes the postings of terms from their tokens. Each thread has one.</summary>
internal sealed class TermsEncoder
{
    private readonly SectionWriter _bytes = new();
    private readonly PostingsEncoder _encoder = new();
    private readonly TermPostings _postings = new();

    /// <summary>Encodes a run of terms; those without tokens are left out.</summary>
    /// <param name="terms">Their numbers, by rising term.</param>
    /// <param name="ends">Where the tokens of each term end, by number.</param>
    /// <param name="tokens">Number of document in the upper half, place in the lower.</param>
    /// <param name="start">Where the tokens of the first term begin.</param>
    /// <param name="norms">Length code of each document.</param>
    // Called a few times in the life of the process, for millions of tokens: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public EncodedTerms Encode(ReadOnlySpan<int> terms, int[] ends, ulong[] tokens, int start, byte[] norms)
    {
        _bytes.Clear();
        var encoded = new List<EncodedTerm>();
        foreach (var term in terms)
        {
            if (ends[term] == start) continue;
            var before = _bytes.Position;
            Gather(tokens.AsSpan(start, ends[term] - start));
            _encoder.Write(_postings, norms, _bytes);
            encoded.Add(new EncodedTerm(term, _postings.Count, _bytes.Position - before, _postings.Spans.Length > 0));
            start = ends[term];
        }
        return new EncodedTerms(_bytes.Written.ToArray(), encoded);
    }

    private void Gather(Span<ulong> tokens)
    {
        _postings.Clear();
        // Two forms of one word may have one stem: their order in the text must not depend on that of the forms.
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i - 1] <= tokens[i]) continue;
            tokens.Sort();
            break;
        }
        foreach (var token in tokens) _postings.Add((int)(token >> 32), Place.Position((int)token), Place.Span((int)token));
    }
}
