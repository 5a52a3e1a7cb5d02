using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Indexing;

/// <summary>The postings of a term in one segment.</summary>
/// <param name="Space">Of that segment.</param>
/// <param name="Numbers">New number of each document of the segment, below 0 for those left out.</param>
/// <param name="Entry">What its dictionary tells.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermSource(Space Space, int[] Numbers, TermEntry Entry);

/// <summary>A term, and the segments that have it.</summary>
/// <param name="Term">UTF-8.</param>
/// <param name="Sources">One at least.</param>
internal sealed record TermToMerge(byte[] Term, TermSource[] Sources);

/// <summary>The merged postings of a run of terms.</summary>
/// <param name="Postings">One term after another.</param>
/// <param name="Terms">What the dictionary tells of each; those of which nothing is left are not there.</param>
internal sealed record MergedTerms(byte[] Postings, List<(byte[] Term, int Documents, long Bytes, bool HasSpans)> Terms);

/// <summary>Merges the postings of terms. Each thread has one.</summary>
/// <param name="norms">Length code of each document of the merged segment.</param>
internal sealed class TermsMerger(byte[] norms)
{
    private readonly SectionWriter _bytes = new();
    private readonly PostingsEncoder _encoder = new();
    private readonly TermPostings _merged = new();
    private readonly List<TermPostings> _read = [];
    private readonly List<Walk> _walks = [];

    /// <summary>Merges a run of terms.</summary>
    // Called a few times in the life of the process, for millions of tokens: it cannot wait until the runtime finds it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MergedTerms Merge(IReadOnlyList<TermToMerge> terms)
    {
        _bytes.Clear();
        var merged = new MergedTerms([], new(terms.Count));
        foreach (var (term, sources) in terms)
        {
            _merged.Clear();
            if (sources is [var only]) only.Space.Open(only.Entry).CopyTo(_merged, only.Numbers);
            else Interleave(sources);
            if (_merged.Count == 0) continue;
            var before = _bytes.Position;
            _encoder.Write(_merged, norms, _bytes);
            merged.Terms.Add((term, _merged.Count, _bytes.Position - before, _merged.Spans.Length > 0));
        }
        return merged with { Postings = _bytes.Written.ToArray() };
    }

    /// <summary>By rising new number.</summary>
    private void Interleave(TermSource[] sources)
    {
        _walks.Clear();
        for (var i = 0; i < sources.Length; i++)
        {
            if (i == _read.Count) _read.Add(new TermPostings());
            _read[i].Clear();
            sources[i].Space.Open(sources[i].Entry).CopyTo(_read[i], sources[i].Numbers);
            if (_read[i].Count > 0) _walks.Add(new Walk(_read[i]));
        }
        while (_walks.Count > 0)
        {
            var first = _walks[0];
            foreach (var walk in _walks)
                if (walk.Document < first.Document) first = walk;
            if (!first.MoveTo(_merged)) _walks.Remove(first);
        }
    }

    /// <summary>Decoded postings, document after document.</summary>
    private sealed class Walk(TermPostings postings)
    {
        private int _index;
        private int _position;

        public int Document => postings.Documents[_index];

        public bool MoveTo(TermPostings merged)
        {
            var count = postings.Frequencies[_index];
            merged.Add(postings.Documents[_index], postings.Positions.Slice(_position, count), postings.Spans.IsEmpty ? [] : postings.Spans.Slice(_position, count));
            _position += count;
            return ++_index < postings.Count;
        }
    }
}
