namespace Relais.Engine;

/// <summary>A question to an index: which documents, how counted, how ordered, which page of them.</summary>
public sealed record SearchRequest
{
    /// <summary>Highest <see cref="Offset"/> + <see cref="Limit"/> answered; beyond it the page is empty.</summary>
    public const int DeepestHit = 10_000;

    /// <summary>The words; <see cref="TextQuery.Everything"/> matches all.</summary>
    public TextQuery Query { get; init; } = TextQuery.Everything;

    /// <summary>AND between filters, OR inside one. At most one filter a field.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Fields to count. Counts are drill-sideways: a field's own filter does not shrink its own counts.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Number fields to count by intervals, drill-sideways as facets are.</summary>
    public IReadOnlyList<HistogramRequest> Histograms { get; init; } = [];

    /// <summary>False when the total is not needed: documents that cannot be on the page are then skipped, and <see cref="SearchResponse.Total"/> is only a lower bound. Without effect when counts are asked for.</summary>
    public bool CountsAll { get; init; } = true;

    /// <summary>True to look up words that no document has by their nearest spellings: 1 edit from five letters, 2 from nine, never for numbers and acronyms.</summary>
    public bool CorrectsTypos { get; init; }

    /// <summary>Order of the hits.</summary>
    public Sort Sort { get; init; } = Sort.ByRelevance;

    /// <summary>Hits to skip, 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to return, 0 or more.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Excerpts wanted, or null for none.</summary>
    public HighlightRequest? Highlight { get; init; }
}

/// <summary>Counts of a number field by intervals of equal width.</summary>
/// <param name="Field">A field of kind <see cref="FieldKind.Number"/>.</param>
/// <param name="Width">Width of an interval, 1 or more; the intervals begin at multiples of it (2020 to 2024 for a width of 5).</param>
public sealed record HistogramRequest(string Field, long Width);

/// <summary>Keeps the documents that have a value in a field.</summary>
public abstract record Filter(string Field);

/// <summary>Keeps documents with any of the values; on a tree field a value is a node at any depth and keeps all below it.</summary>
public sealed record AnyOfFilter(string Field, IReadOnlyList<string> Values) : Filter(Field);

/// <summary>Keeps documents with a number between two bounds, both included; a null bound is open.</summary>
public sealed record RangeFilter(string Field, long? Min, long? Max) : Filter(Field);

/// <summary>Order of hits. Ties are always broken by document id, ascending and ordinal.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Field">The number or keyword field compared, when <paramref name="Key"/> asks for one.</param>
/// <param name="Descending">Highest first; documents without a value come last either way.</param>
public sealed record Sort(SortKey Key, string? Field = null, bool Descending = false)
{
    /// <summary>Best score first.</summary>
    public static Sort ByRelevance { get; } = new(SortKey.Score, Descending: true);
}

/// <summary>What a sort compares.</summary>
public enum SortKey
{
    /// <summary>The BM25 score.</summary>
    Score,

    /// <summary>The (first) value of a number field.</summary>
    Number,

    /// <summary>The (first) value of a keyword field, ordinal: the caller indexes a collation key when the order must be a language's.</summary>
    Keyword,
}

/// <summary>Which excerpts to give with each hit.</summary>
/// <param name="Fields">Text fields to quote from.</param>
/// <param name="PreferredLanguage">Passages in this language come first; others follow when it has none.</param>
/// <param name="MaxExcerpts">Most excerpts a hit.</param>
/// <param name="MaxLength">Rough length of an excerpt in characters; whole words always.</param>
public sealed record HighlightRequest(IReadOnlyList<string> Fields, string PreferredLanguage, int MaxExcerpts = 3, int MaxLength = 220);
