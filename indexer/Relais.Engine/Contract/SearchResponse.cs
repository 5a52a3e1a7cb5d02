namespace Relais.Engine;

/// <summary>The answer to a <see cref="SearchRequest"/>. Total and counts are exact.</summary>
public sealed record SearchResponse
{
    /// <summary>Number of documents that match query and filters; a lower bound when the request does not ask to count them all.</summary>
    public required int Total { get; init; }

    /// <summary>The page of hits asked for.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>One entry for each facet asked for, in the order asked.</summary>
    public required IReadOnlyList<FacetResult> Facets { get; init; }

    /// <summary>One entry for each histogram asked for, in the order asked.</summary>
    public IReadOnlyList<HistogramResult> Histograms { get; init; } = [];

    /// <summary>Words that no document has, and what was looked up instead; empty unless the request corrects typos.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>True when fewer of the words had to match than the usual minimum, or the one that decides did not have to, because nothing matched otherwise.</summary>
    public bool Relaxed { get; init; }
}

/// <summary>One document that matches.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Score">BM25 score; 0 when the query has no words.</param>
/// <param name="Stored">The document's stored bytes.</param>
/// <param name="Excerpts">Best first; empty when none was asked for or nothing matched in the fields asked for.</param>
public sealed record Hit(string Id, float Score, ReadOnlyMemory<byte> Stored, IReadOnlyList<Excerpt> Excerpts);

/// <summary>A piece of a passage around the words found.</summary>
/// <param name="Field">The passage's field.</param>
/// <param name="Language">The passage's language.</param>
/// <param name="Anchor">The passage's anchor, or empty.</param>
/// <param name="Parts">The text in order; put together they are a slice of the passage.</param>
/// <param name="CutBefore">True when the passage has text before the excerpt.</param>
/// <param name="CutAfter">True when the passage has text after the excerpt.</param>
public sealed record Excerpt(string Field, string Language, string Anchor, IReadOnlyList<ExcerptPart> Parts, bool CutBefore, bool CutAfter);

/// <summary>A run of an excerpt, found (to be marked) or not.</summary>
public sealed record ExcerptPart(string Text, bool Found);

/// <summary>The counts of one field.</summary>
/// <param name="Field">The field asked for.</param>
/// <param name="Counts">Values with at least one document, highest count first, then value, ordinal; all nodes of a tree in one list; for a number field in ascending order of number.</param>
public sealed record FacetResult(string Field, IReadOnlyList<FacetCount> Counts);

/// <summary>How many documents have a value (each document counts once, however many of its paths go through a node).</summary>
/// <param name="Value">Keyword, node id, or number in invariant digits.</param>
/// <param name="Count">Documents, at least 1.</param>
public sealed record FacetCount(string Value, int Count);

/// <summary>The counts of one number field by intervals.</summary>
/// <param name="Field">The field asked for.</param>
/// <param name="Bins">From the lowest interval with a document to the highest, empty ones between them included; none when no document has a number.</param>
public sealed record HistogramResult(string Field, IReadOnlyList<HistogramBin> Bins);

/// <summary>How many documents have a number in an interval (each counts once).</summary>
/// <param name="From">Lowest number of the interval.</param>
/// <param name="To">Highest number of the interval, included.</param>
/// <param name="Count">Documents, 0 or more.</param>
public sealed record HistogramBin(long From, long To, int Count);

/// <summary>A word typed that no document has.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Found">Exact (folded) forms looked up instead, nearest and commonest first.</param>
public sealed record Correction(string Typed, IReadOnlyList<string> Found);
