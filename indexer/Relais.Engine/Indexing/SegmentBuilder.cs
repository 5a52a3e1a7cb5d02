using Relais.Engine.Analysis;
using Relais.Engine.Facets.Columns;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Indexing;

/// <summary>Analyses documents, gathers them in memory, and writes them as one segment. May then be used for the next one: what was learnt of words is kept.</summary>
internal sealed class SegmentBuilder
{
    private readonly IndexSchema _schema;
    private readonly string[] _languages;
    private readonly Vocabulary _exact = new();
    private readonly Vocabulary[] _stems;
    private readonly ChunkCache _chunks;
    private readonly SortedDictionary<TermSpace, SpaceBuffer> _spaces = new(TermSpace.Order);
    private readonly Dictionary<string, (IndexField Field, int Offset)> _offsets = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private DocumentsWriter _documents = new();
    private ColumnsWriter _columns;

    /// <summary>Begins an empty segment.</summary>
    public SegmentBuilder(IndexSchema schema)
    {
        _schema = schema;
        _languages = [.. Stemmers.Among(schema.Languages)];
        _stems = [.. _languages.Select(_ => new Vocabulary())];
        _chunks = new ChunkCache(_exact, [.. _languages.Zip(_stems)]);
        _columns = new ColumnsWriter(schema);
    }

    /// <summary>Documents so far.</summary>
    public int Count => _ids.Count;

    /// <summary>Tokens so far, in all spaces.</summary>
    public long TokenCount => _spaces.Values.Sum(space => space.Count);

    /// <summary>Takes in a document, sound and of an id of its own.</summary>
    public void Add(Document document)
    {
        var number = _ids.Count;
        _ids.Add(document.Id);
        _documents.Add(document, _schema);
        _columns.Add(document);
        _offsets.Clear();
        foreach (var passage in document.Passages) Add(number, passage);
    }

    /// <summary>Writes the segment and begins an empty one.</summary>
    /// <returns>The header of the file.</returns>
    public SegmentHeader Write(string path)
    {
        var order = Enumerable.Range(0, _ids.Count).ToArray();
        var isSorted = IsSorted();
        if (!isSorted) Array.Sort(order, (a, b) => string.CompareOrdinal(_ids[a], _ids[b]));
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
            space.Write(isSorted ? null : numbers, lengths, byTerm, terms, postings);
            return lengths;
        });
        var header = file.Complete();
        Clear();
        return header;
    }

    private bool IsSorted()
    {
        for (var i = 1; i < _ids.Count; i++)
            if (string.CompareOrdinal(_ids[i - 1], _ids[i]) >= 0) return false;
        return true;
    }

    /// <summary>Between two passages of a field one position stays empty, so that no phrase runs across.</summary>
    private void Add(int number, Passage passage)
    {
        var (field, offset) = _offsets.TryGetValue(passage.Field, out var known) ? known : (_schema.Find(passage.Field)!, 0);
        var language = field.Forms == TextForms.Exact ? -1 : Array.IndexOf(_languages, Stemmers.Primary(passage.Language));
        // Text in a language without stemmer is found by its exact forms, even in a field of stems.
        var exact = field.Forms == TextForms.Stems && language >= 0 ? null : Space(new TermSpace(field.Name, TermSpace.Exact), _exact);
        var stems = language < 0 ? null : Space(new TermSpace(field.Name, _languages[language]), _stems[language]);

        var text = passage.Text.AsSpan();
        var isShouted = Shouting.IsShouted(passage.Text);
        // The tokens must know their document before the length is known.
        exact?.Text(number, 0);
        stems?.Text(number, 0);
        var position = 0;
        var tokenLength = _chunks.TokenLength;
        for (var at = 0; Chunker.Next(text, ref at, out var start, out var end);)
        {
            var numbers = _chunks.Get(text[start..end], isShouted);
            var moved = Place.Distance(offset + position);
            for (var tokens = numbers[1..]; tokens.Length > 0; tokens = tokens[tokenLength..])
            {
                if (exact is not null && tokens[ChunkCache.ExactAt] >= 0) exact.Add(tokens[ChunkCache.ExactAt], moved + tokens[ChunkCache.PlaceAt]);
                if (stems is not null && tokens[ChunkCache.StemsAt + language] >= 0) stems.Add(tokens[ChunkCache.StemsAt + language], moved + tokens[ChunkCache.PlaceAt]);
            }
            position += numbers[0];
        }
        exact?.Text(number, position);
        stems?.Text(number, position);
        _offsets[passage.Field] = (field, offset + position + 1);
    }

    private SpaceBuffer Space(TermSpace key, Vocabulary vocabulary)
    {
        if (!_spaces.TryGetValue(key, out var space)) _spaces.Add(key, space = new SpaceBuffer(key, vocabulary));
        return space;
    }

    private void Clear()
    {
        _ids.Clear();
        _documents = new DocumentsWriter();
        _columns = new ColumnsWriter(_schema);
        foreach (var space in _spaces.Values) space.Clear();
    }
}
