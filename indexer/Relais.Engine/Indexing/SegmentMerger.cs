using Relais.Engine.Facets.Columns;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;
using Relais.Engine.Work;

namespace Relais.Engine.Indexing;

/// <summary>A segment to merge, and which of its documents have been removed.</summary>
/// <param name="Segment">Open.</param>
/// <param name="Removed">Bit of each document; null when all live.</param>
internal sealed record MergeSource(SegmentReader Segment, ulong[]? Removed)
{
    /// <summary>True when the document is still there.</summary>
    public bool IsAlive(int document) => Removed is null || (Removed[document >> 6] & (1UL << (document & 63))) == 0;
}

/// <summary>Writes one segment out of several, without what was removed. The result is what building it from the same documents gives, byte for byte.</summary>
internal static class SegmentMerger
{
    /// <summary>Bytes of postings that make a piece of work.</summary>
    private const int PieceLength = 1 << 17;

    /// <summary>Writes the merged segment.</summary>
    /// <param name="path">A new file.</param>
    /// <param name="schema">That of the index.</param>
    /// <param name="sources">No living document has the id of another.</param>
    /// <returns>The header, and for each source the new number of each document, below 0 for those left out.</returns>
    public static (SegmentHeader Header, int[][] Numbers) Merge(string path, IndexSchema schema, IReadOnlyList<MergeSource> sources)
    {
        var (newNumbers, order) = Order(sources);

        using var file = new SegmentFileWriter(path);
        file.Section(SectionKind.Ids, to => IdsSection.Write(to, [.. order.Select(place => sources[place.Source].Segment.Ids[place.Document])]));
        file.Section(SectionKind.Documents, to => DocumentsWriter.Write(to, order.Count, order.Sum(place => Documents(place).RawLength(place.Document)),
            number => Documents(order[number]).Card(order[number].Document), number => Documents(order[number]).RawSource(order[number].Document)));
        file.Section(SectionKind.Columns, to =>
        {
            var columns = new ColumnsWriter(schema);
            List<KeywordValue> keywords = [];
            List<TreeValue> trees = [];
            List<NumberValue> numbers = [];
            foreach (var (source, document) in order)
            {
                keywords.Clear();
                trees.Clear();
                numbers.Clear();
                sources[source].Segment.Columns.Read(document, keywords, trees, numbers);
                columns.Add(keywords, trees, numbers);
            }
            columns.Write(to, [.. Enumerable.Range(0, order.Count)]);
        });
        var keys = sources.SelectMany(source => source.Segment.Spaces).Select(space => space.Key).Distinct().Order(TermSpace.Order).ToList();
        new TextWriter(file).Write(keys, (key, terms, postings) => WriteSpace(key, sources, newNumbers, order.Count, terms, postings));
        return (file.Complete(), newNumbers);

        DocumentsReader Documents((int Source, int Document) place) => sources[place.Source].Segment.Documents;
    }

    /// <summary>Living documents by rising id.</summary>
    private static (int[][] Numbers, List<(int Source, int Document)> Order) Order(IReadOnlyList<MergeSource> sources)
    {
        var numbers = sources.Select(source => new int[source.Segment.Count]).ToArray();
        var heads = new PriorityQueue<(int Source, int Document), string>(StringComparer.Ordinal);
        for (var source = 0; source < sources.Count; source++) Advance(source, 0);

        var order = new List<(int Source, int Document)>();
        while (heads.TryDequeue(out var head, out _))
        {
            numbers[head.Source][head.Document] = order.Count;
            order.Add(head);
            Advance(head.Source, head.Document + 1);
        }
        return (numbers, order);

        void Advance(int source, int document)
        {
            for (; document < numbers[source].Length; document++)
            {
                if (sources[source].IsAlive(document))
                {
                    heads.Enqueue((source, document), sources[source].Segment.Ids[document]);
                    return;
                }
                numbers[source][document] = -1;
            }
        }
    }

    private static int[] WriteSpace(TermSpace key, IReadOnlyList<MergeSource> sources, int[][] numbers, int count, TermsWriter terms, SectionWriter postings)
    {
        var inputs = new List<Input>();
        var lengths = new int[count];
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].Segment.Find(key) is not { } space) continue;
            inputs.Add(new Input(space, numbers[i]));
            var own = space.Lengths();
            for (var document = 0; document < own.Length; document++)
                if (numbers[i][document] >= 0) lengths[numbers[i][document]] = own[document];
        }
        var norms = Array.ConvertAll(lengths, LengthCode.Of);
        foreach (var merged in new Crew<TermsMerger>(() => new TermsMerger(norms)).Map(Pieces(inputs), (merger, piece) => merger.Merge(piece)))
        {
            postings.Bytes(merged.Postings);
            foreach (var (term, documents, bytes, hasSpans) in merged.Terms) terms.Add(term, documents, bytes, hasSpans);
        }
        return lengths;
    }

    /// <summary>Runs of terms, all rising, that have about as many bytes of postings.</summary>
    private static IEnumerable<List<TermToMerge>> Pieces(List<Input> inputs)
    {
        var piece = new List<TermToMerge>();
        var length = 0L;
        foreach (var term in Terms(inputs))
        {
            piece.Add(term);
            foreach (var source in term.Sources) length += source.Entry.Length;
            if (length < PieceLength) continue;
            yield return piece;
            piece = [];
            length = 0;
        }
        if (piece.Count > 0) yield return piece;
    }

    private static IEnumerable<TermToMerge> Terms(List<Input> inputs)
    {
        var same = new List<Input>();
        inputs.RemoveAll(input => !input.Next());
        while (inputs.Count > 0)
        {
            same.Clear();
            foreach (var input in inputs)
            {
                var order = same.Count == 0 ? -1 : input.Term.AsSpan().SequenceCompareTo(same[0].Term);
                if (order < 0) same.Clear();
                if (order <= 0) same.Add(input);
            }
            yield return new TermToMerge(same[0].Term, [.. same.Select(input => input.Source)]);
            foreach (var input in same)
                if (!input.Next()) inputs.Remove(input);
        }
    }

    /// <summary>The dictionary of one segment, term after term.</summary>
    private sealed class Input(Space space, int[] numbers)
    {
        private readonly List<(byte[] Term, TermEntry Entry)> _block = [];
        private int _next;
        private int _blocks;

        public byte[] Term => _block[_next - 1].Term;

        public TermSource Source => new(space, numbers, _block[_next - 1].Entry);

        public bool Next()
        {
            if (_next == _block.Count)
            {
                if (_blocks == space.Terms.BlockCount) return false;
                ReadBlock();
            }
            _next++;
            return true;
        }

        private void ReadBlock()
        {
            _block.Clear();
            _next = 0;
            var cursor = new TermsCursor(space.Terms, stackalloc byte[TermsCursor.LongestTerm]);
            cursor.Enter(_blocks);
            for (var i = 0; i < space.Terms.CountOf(_blocks); i++)
            {
                cursor.Next();
                _block.Add((cursor.Term.ToArray(), cursor.Entry()));
            }
            _blocks++;
        }
    }
}
