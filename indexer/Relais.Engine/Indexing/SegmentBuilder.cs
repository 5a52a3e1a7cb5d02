using Relais.Engine.Analysis;
using Relais.Engine.Facets.Columns;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Work;

namespace Relais.Engine.Indexing;

/// <summary>
/// Analyses documents on all cores, gathers them in memory, and writes them as one segment. May then be used for the next one: what was learnt of words is kept.
/// </summary>
internal sealed class SegmentBuilder
{
    /// <summary>Characters of the documents that are analysed as one piece of work.</summary>
    private const int PieceLength = 1 << 18;

    private readonly IndexSchema _schema;
    private readonly string[] _languages;
    private readonly Lexicon _lexicon;
    private readonly Crew<Gatherer> _gatherers;
    private readonly Crew<TermsEncoder> _encoders = new(() => new TermsEncoder());
    private readonly SortedDictionary<TermSpace, SpaceBuffer> _spaces = new(TermSpace.Order);
    private readonly List<string> _ids = [];
    private DocumentsWriter _documents = new();
    private ColumnsWriter _columns;

    /// <summary>Begins an empty segment.</summary>
    public SegmentBuilder(IndexSchema schema)
    {
        _schema = schema;
        _languages = [.. Stemmers.Among(schema.Languages)];
        _lexicon = new Lexicon(_languages);
        _gatherers = new Crew<Gatherer>(() => new Gatherer(schema, _languages, _lexicon));
        _columns = new ColumnsWriter(schema);
    }

    /// <summary>Documents so far.</summary>
    public int Count => _ids.Count;

    /// <summary>Tokens so far, in all spaces.</summary>
    public long TokenCount { get; private set; }

    /// <summary>Takes in documents, each sound and of an id of its own. They are enumerated by the calling thread, a few ahead of those that <see cref="TokenCount"/> tells.</summary>
    public void Add(IEnumerable<Document> documents)
    {
        foreach (var (cards, gathered) in _gatherers.Map(Pieces(documents), (gatherer, piece) => (piece.Select(document => document.Stored), gatherer.Gather(piece))))
        {
            var first = _documents.Count;
            foreach (var (card, source) in cards.Zip(gathered.Sources)) _documents.Add(card, source);
            foreach (var (key, tokens) in gathered.Spaces)
            {
                if (!_spaces.TryGetValue(key, out var space)) _spaces.Add(key, space = new SpaceBuffer(VocabularyOf(key)));
                space.Add(first, tokens);
                TokenCount += tokens.Terms.Length;
            }
        }
    }

    /// <summary>Writes the segment and begins an empty one.</summary>
    /// <returns>The header of the file.</returns>
    public SegmentHeader Write(string path)
    {
        var order = Enumerable.Range(0, _ids.Count).ToArray();
        if (!IsSorted()) Array.Sort(order, (a, b) => string.CompareOrdinal(_ids[a], _ids[b]));
        var numbers = new int[order.Length];
        for (var number = 0; number < order.Length; number++) numbers[order[number]] = number;

        using var file = new SegmentFileWriter(path);
        file.Section(SectionKind.Ids, to => IdsSection.Write(to, [.. order.Select(arrival => _ids[arrival])]));
        file.Section(SectionKind.Documents, to => _documents.Write(to, order));
        file.Section(SectionKind.Columns, to => _columns.Write(to, order));
        var text = new TextWriter(file);
        var sorted = new Dictionary<Vocabulary, int[]>();
        text.Write([.. _spaces.Keys], (key, terms, postings) =>
        {
            var space = _spaces[key];
            if (!sorted.TryGetValue(space.Vocabulary, out var byTerm)) sorted.Add(space.Vocabulary, byTerm = space.Vocabulary.Sorted());
            var lengths = space.Lengths(numbers);
            space.Write(numbers, lengths, byTerm, _encoders, terms, postings);
            return lengths;
        });
        var header = file.Complete();
        Clear();
        return header;
    }

    /// <summary>The documents by pieces of work; what costs little is done on the way.</summary>
    private IEnumerable<List<Document>> Pieces(IEnumerable<Document> documents)
    {
        var piece = new List<Document>();
        var length = 0L;
        foreach (var document in documents)
        {
            _ids.Add(document.Id);
            _columns.Add(document);
            piece.Add(document);
            foreach (var passage in document.Passages) length += passage.Text.Length;
            if (length < PieceLength) continue;
            yield return piece;
            piece = [];
            length = 0;
        }
        if (piece.Count > 0) yield return piece;
    }

    private bool IsSorted()
    {
        for (var i = 1; i < _ids.Count; i++)
            if (string.CompareOrdinal(_ids[i - 1], _ids[i]) >= 0) return false;
        return true;
    }

    private Vocabulary VocabularyOf(TermSpace key) => key.Language == TermSpace.Exact ? _lexicon.Exact : _lexicon.Stems[Array.IndexOf(_languages, key.Language)];

    private void Clear()
    {
        _ids.Clear();
        _documents = new DocumentsWriter();
        _columns = new ColumnsWriter(_schema);
        foreach (var space in _spaces.Values) space.Clear();
        TokenCount = 0;
    }
}
