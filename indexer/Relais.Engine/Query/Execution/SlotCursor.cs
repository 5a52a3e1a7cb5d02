using System.Runtime.InteropServices;
using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Query.Execution;

/// <summary>Walks the documents that have any of the terms of a slot, and tells where in them.</summary>
internal sealed class SlotCursor
{
    /// <summary>What <see cref="Document"/> is behind the last one.</summary>
    public const int AtEnd = int.MaxValue;

    private readonly TermCursor[] _terms;

    /// <summary>Before the first document.</summary>
    public SlotCursor(IReadOnlyList<PostingsCursor> terms)
    {
        _terms = [.. terms.Select(postings => new TermCursor(postings))];
        Cost = terms.Sum(postings => (long)postings.DocumentCount);
    }

    /// <summary>Documents to walk at most.</summary>
    public long Cost { get; }

    /// <summary>The current document.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>To the first document that is not before that one.</summary>
    public int Advance(int document)
    {
        Document = AtEnd;
        foreach (var term in _terms) Document = Math.Min(Document, term.Advance(document));
        return Document;
    }

    /// <summary>The positions of a slot of one term in the current document, when every occurrence covers one position; else empty, and <see cref="Places"/> tells.</summary>
    public ReadOnlySpan<int> Positions() => _terms.Length == 1 ? _terms[0].Positions() : [];

    /// <summary>Where the slot stands in the current document: places and where they end, by rising place; forms of one word at one place once.</summary>
    public void Places(List<(int Start, int End)> into)
    {
        into.Clear();
        foreach (var term in _terms)
            if (term.Document == Document) term.AddPlaces(into);
        if (_terms.Length > 1) SortAndThin(into);
    }

    private static void SortAndThin(List<(int Start, int End)> places)
    {
        places.Sort();
        var kept = 0;
        for (var i = 0; i < places.Count; i++)
            if (kept == 0 || places[i] != places[kept - 1]) places[kept++] = places[i];
        CollectionsMarshal.SetCount(places, kept);
    }

    private sealed class TermCursor(PostingsCursor postings)
    {
        private int _block;
        private int _index = -1;

        public int Document { get; private set; } = -1;

        public int Advance(int document)
        {
            if (Document >= document) return Document;
            _block = postings.Find(document, _block);
            for (; _block < postings.BlockCount; _block++)
            {
                if (postings.Loaded != _block)
                {
                    postings.Load(_block);
                    _index = 0;
                }
                var documents = postings.Documents;
                if (documents[^1] < document) continue;
                while (documents[_index] < document) _index++;
                return Document = documents[_index];
            }
            return Document = AtEnd;
        }

        public ReadOnlySpan<int> Positions() => postings.HasSpans ? [] : postings.Positions(_index);

        public void AddPlaces(List<(int Start, int End)> into)
        {
            var positions = postings.Positions(_index);
            var spans = postings.Spans(_index);
            for (var i = 0; i < positions.Length; i++) into.Add((positions[i], positions[i] + (spans.IsEmpty ? 1 : spans[i])));
        }
    }
}
