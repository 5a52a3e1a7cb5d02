using System.Numerics;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Query.Execution;

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Reader">Shared with other snapshots.</param>
/// <param name="Removed">A bit for each document that is there no more; null when all are.</param>
internal sealed record LiveSegment(SegmentReader Reader, ulong[]? Removed)
{
    /// <summary>Documents that are there.</summary>
    public int LiveCount { get; } = Reader.Count - (Removed?.Sum(bits => BitOperations.PopCount(bits)) ?? 0);

    /// <summary>True when the document is there.</summary>
    public bool IsAlive(int document) => Removed is null || (Removed[document >> 6] & (1UL << document)) == 0;

    /// <summary>Documents with text in a space that are there.</summary>
    public long CountOf(Space space)
    {
        var living = (long)space.DocumentCount;
        for (var word = 0; word < (Removed?.Length ?? 0); word++)
            for (var bits = Removed![word]; bits != 0; bits &= bits - 1)
                if (space.Norms[(word << 6) | BitOperations.TrailingZeroCount(bits)] != 0) living--;
        return living;
    }

    /// <summary>Documents of a term that are there. Of its postings only those blocks are read where a removed document may be.</summary>
    public long CountOf(Space space, TermEntry entry)
    {
        if (Removed is null) return entry.Documents;
        var postings = space.Open(entry);
        var (block, living) = (0, (long)entry.Documents);
        for (var word = 0; word < Removed.Length; word++)
        {
            for (var bits = Removed[word]; bits != 0; bits &= bits - 1)
            {
                var document = (word << 6) | BitOperations.TrailingZeroCount(bits);
                block = postings.Find(document, block);
                if (block == postings.BlockCount) return living;
                postings.Load(block);
                if (postings.Documents.BinarySearch(document) >= 0) living--;
            }
        }
        return living;
    }
}

/// <summary>The segments of a snapshot, and what scoring must know of all of them together.</summary>
internal sealed class IndexView
{
    private readonly Dictionary<TermSpace, FieldStatistics> _statistics = [];
    private readonly Dictionary<string, IReadOnlyList<Place>> _places = new(StringComparer.Ordinal);

    public IndexView(IndexSchema schema, IReadOnlyList<LiveSegment> segments)
    {
        Schema = schema;
        Segments = segments;
        HasStems = Analysis.Stemmers.Among(schema.Languages).Count > 0;
        foreach (var own in segments.SelectMany(segment => segment.Reader.Spaces).GroupBy(space => space.Key))
        {
            TextCount = Math.Max(TextCount, segments.Sum(segment => segment.Reader.Find(own.Key) is { } space ? (long)segment.CountOf(space) : 0));
            _statistics.Add(own.Key, new FieldStatistics(own.Sum(space => (long)space.DocumentCount), own.Sum(space => space.TotalLength)));
        }
        foreach (var own in _statistics.Keys.GroupBy(space => space.Language, StringComparer.Ordinal)) _places.Add(own.Key, PlacesOf(own.Key));
    }

    /// <summary>The schema of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>Whether some language of the schema has a stemmer.</summary>
    public bool HasStems { get; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>Documents that are there and have text in the field that most of them have text in: those that a word is rare or common among.</summary>
    public long TextCount { get; }

    /// <summary>The spaces that have text.</summary>
    public IEnumerable<TermSpace> Spaces => _statistics.Keys;

    /// <summary>Statistics of a space, or null when no document has text there.</summary>
    public FieldStatistics? Statistics(TermSpace space) => _statistics.GetValueOrDefault(space);

    /// <summary>The spaces of a language that have text, in the order of the schema's fields.</summary>
    /// <param name="language">Primary language of stems, or <see cref="TermSpace.Exact"/>.</param>
    public IReadOnlyList<Place> Places(string language) => _places.GetValueOrDefault(language, []);

    /// <summary>Documents that have the term in that space, removed ones included.</summary>
    public long DocumentsWith(TermSpace space, ReadOnlySpan<byte> term)
    {
        var documents = 0L;
        foreach (var segment in Segments) documents += Find(segment, space, term)?.Documents ?? 0;
        return documents;
    }

    /// <summary>True when some document has that term in its exact form, in any field.</summary>
    public bool Knows(string term) => Knows(term, TermSpace.Exact);

    /// <summary>True when some document has that term among the stems of a language, in any field.</summary>
    public bool Knows(string term, string language)
    {
        Span<byte> utf8 = stackalloc byte[term.Length * 3];
        utf8 = utf8[..System.Text.Encoding.UTF8.GetBytes(term, utf8)];
        foreach (var place in Places(language))
            foreach (var space in place.Spaces)
                if (space?.Terms.Find(utf8) is not null) return true;
        return false;
    }

    private List<Place> PlacesOf(string language)
    {
        var places = new List<Place>();
        foreach (var field in Schema.Fields)
        {
            var key = new TermSpace(field.Name, language);
            if (_statistics.TryGetValue(key, out var statistics)) places.Add(new Place(field, key, statistics, [.. Segments.Select(segment => segment.Reader.Find(key))]));
        }
        return places;
    }

    private static TermEntry? Find(LiveSegment segment, TermSpace space, ReadOnlySpan<byte> term) => segment.Reader.Find(space)?.Terms.Find(term);
}
