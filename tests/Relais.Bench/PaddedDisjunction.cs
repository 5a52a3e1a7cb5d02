using Relais.Engine;

namespace Relais.Bench;

/// <summary>
/// Any of several words, which the contract of the engine has no clause for: it wants all of two words and two of three. Clauses that every document matches use up that minimum, so that
/// one word typed is enough; their score is the same for all, so the order stays BM25's. The answers are then those of the peers, at the price of up to three clauses more a query.
/// Off by default, for no reader's search does that: set RELAIS_BENCH_OR=padded when indexing, and the index remembers.
/// </summary>
internal static class PaddedDisjunction
{
    private const string Field = "padding";

    /// <summary>No word of any language, and no beginning of one.</summary>
    private const string Word = "jjjjjjjj";

    /// <summary>True when the index to build should allow it.</summary>
    public static bool IsAsked => string.Equals(Environment.GetEnvironmentVariable("RELAIS_BENCH_OR"), "padded", StringComparison.Ordinal);

    /// <summary>True when an index was built for it.</summary>
    public static bool IsPossible(IndexSchema schema) => schema.Find(Field) is not null;

    /// <summary>The schema with a field for the word that all documents have.</summary>
    public static IndexSchema Extend(IndexSchema schema) => schema with { Fields = [.. schema.Fields, new IndexField(Field, FieldKind.Text)] };

    /// <summary>The document with that word.</summary>
    public static Document Extend(Document document) => document with { Passages = [.. document.Passages, new Passage(Field, "fr", Word)] };

    /// <summary>The words and what makes one of them enough. A prefix, because it is looked up in fewer term spaces than a word.</summary>
    public static IEnumerable<QueryClause> Clauses(IReadOnlyList<QueryClause> words) =>
        [.. words, .. Enumerable.Repeat(new QueryClause(ClauseKind.Prefix, Word), Padding(words.Count))];

    /// <summary>
    /// A query that nothing matches is relaxed to its padding alone and would match everything. The counts of a filtered facet are lost with it: among documents that the filter leaves
    /// out some may have matched.
    /// </summary>
    public static SearchResponse Trimmed(SearchResponse response) =>
        response.Relaxed ? new SearchResponse { Total = 0, Hits = [], Facets = [.. response.Facets.Select(facet => facet with { Counts = [] })] } : response;

    /// <summary>Least p such that of p + words clauses p + 1 must match: of three clauses two, of six clauses four.</summary>
    private static int Padding(int words) => words switch
    {
        1 => 0,
        2 => 1,
        3 => 3,
        _ => throw new NotSupportedException($"The query set has at most 3 words a query; this one has {words}."),
    };
}
