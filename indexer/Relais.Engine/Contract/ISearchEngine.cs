namespace Relais.Engine;

/// <summary>
/// Writes and opens indexes in a folder. Several implementations stand behind this contract (embedded, Lucene.Net, a distributed one later), and one
/// contract test suite runs against each; so nothing here assumes that caller and index share memory.
/// </summary>
public interface ISearchEngine
{
    /// <summary>Short permanent name of the implementation ("embedded"), for configuration and logs.</summary>
    string Name { get; }

    /// <summary>
    /// Builds a whole index and makes it the current one of <paramref name="directory"/> in one atomic step. Snapshots already open go on answering from what
    /// they opened. A failure or a kill at any point leaves the previous index current.
    /// </summary>
    /// <param name="directory">Created when missing; belongs to the engine.</param>
    /// <param name="schema">Fields and languages.</param>
    /// <param name="documents">Read once, in order. Two documents with one id are an <see cref="ArgumentException"/>.</param>
    /// <param name="metadata">Kept with the index and given back by <see cref="ISearchIndex.Metadata"/>.</param>
    void Build(string directory, IndexSchema schema, IEnumerable<Document> documents, IReadOnlyDictionary<string, string>? metadata = null);

    /// <summary>Replaces, adds and removes documents of the current index in one atomic step, and replaces its metadata when given.</summary>
    /// <exception cref="IndexDamagedException">There is no readable index to update.</exception>
    void Update(string directory, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata = null);

    /// <summary>Opens the current index as an immutable snapshot.</summary>
    /// <exception cref="IndexDamagedException">There is none, or a file of it is missing, truncated, altered or of another format version.</exception>
    ISearchIndex Open(string directory);
}

/// <summary>An immutable snapshot of an index. Safe for use by many threads; answers until disposed.</summary>
public interface ISearchIndex : IDisposable
{
    /// <summary>The schema it was built with.</summary>
    IndexSchema Schema { get; }

    /// <summary>What the builder left with the index.</summary>
    IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Number of documents.</summary>
    int Count { get; }

    /// <summary>Answers a request.</summary>
    /// <exception cref="ArgumentException">The request names a field that the schema lacks or that is of the wrong kind, or a negative page.</exception>
    /// <exception cref="IndexDamagedException">The index contradicts itself although its checksums are right; the other questions throw the same.</exception>
    SearchResponse Search(SearchRequest request);

    /// <summary>Completes what a reader is typing: passages of short fields (titles, names) that have all the words typed, the last one as a beginning.</summary>
    IReadOnlyList<Suggestion> Suggest(SuggestRequest request);

    /// <summary>The query with its doubtful words replaced, or null when there is nothing better to propose: a word is doubtful when a near one is far commoner in the documents.</summary>
    TextQuery? DidYouMean(TextQuery query);

    /// <summary>The whole of each passage in parts, those marked that a search for the query would find; an empty list for a passage without any.</summary>
    IReadOnlyList<IReadOnlyList<ExcerptPart>> Mark(MarkRequest request);

    /// <summary>Documents whose text is like that of another one, with the terms that say so; best first.</summary>
    IReadOnlyList<SimilarDocument> MoreLikeThis(SimilarRequest request);

    /// <summary>The stored bytes of a document, or null when there is none of that id.</summary>
    ReadOnlyMemory<byte>? Stored(string id);

    /// <summary>The whole document as it was indexed, or null; so that one record's last good version can be carried into the next index.</summary>
    Document? Read(string id);

    /// <summary>The ids of all documents, ordinal order.</summary>
    IEnumerable<string> Ids();
}

/// <summary>An index is missing or cannot be trusted. The remedy is always to rebuild it from content.</summary>
public sealed class IndexDamagedException : Exception
{
    /// <summary>Says what is wrong with which file.</summary>
    public IndexDamagedException(string message) : base(message) { }

    /// <summary>Says what is wrong with which file, and what the system answered.</summary>
    public IndexDamagedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>An index that cannot be trusted.</summary>
    public IndexDamagedException() { }
}
