using Relais.Engine.Facets;
using Relais.Engine.Index;

namespace Relais.Engine.Embedded;

/// <summary>
/// The engine that lives in the process: one immutable index file a build, read into memory when opened. Needs nothing but a folder. The same documents always give the same bytes,
/// in whatever order they come.
/// </summary>
public sealed class EmbeddedEngine : ISearchEngine
{
    private static readonly Dictionary<string, string> _noMetadata = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "embedded";

    /// <inheritdoc/>
    /// <exception cref="IOException">Another build of the same folder is under way, or the disk refuses.</exception>
    public void Build(string directory, IndexSchema schema, IEnumerable<Document> documents, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(documents);
        BuildRules.Check(schema);
        var folder = new IndexFolder(directory);
        using var alone = folder.Lock();
        folder.Replace(Bytes(schema, BuildRules.Sorted(schema, documents), metadata ?? _noMetadata));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Two of <paramref name="upserts"/> have one id, or one does not fit the schema.</exception>
    /// <exception cref="IOException">Another build of the same folder is under way, or the disk refuses.</exception>
    public void Update(string directory, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(removals);
        // Asked first without the lock, so that a wrong path is refused and not created.
        OpenEmbedded(directory).Dispose();
        var folder = new IndexFolder(directory);
        using var alone = folder.Lock();
        using var current = OpenEmbedded(directory);
        var replaced = BuildRules.Sorted(current.Schema, upserts);
        var gone = new HashSet<string>(removals, StringComparer.Ordinal);
        gone.UnionWith(replaced.Select(document => document.Id));
        var kept = current.Ids().Where(id => !gone.Contains(id)).Select(id => current.Read(id)!);
        folder.Replace(Bytes(current.Schema, BuildRules.Sorted(current.Schema, kept.Concat(replaced)), metadata ?? current.Metadata));
    }

    /// <inheritdoc/>
    public ISearchIndex Open(string directory) => OpenEmbedded(directory);

    private static EmbeddedIndex OpenEmbedded(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var (path, bytes) = new IndexFolder(directory).ReadCurrent();
        try
        {
            return new EmbeddedIndex(IndexFile.Split(path, bytes));
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw new IndexDamagedException($"The index file '{path}' has right checksums but cannot be read. Rebuild the index.", exception);
        }
    }

    private static byte[] Bytes(IndexSchema schema, List<Document> documents, IReadOnlyDictionary<string, string> metadata)
    {
        var text = new TextSectionWriter(schema);
        for (var i = 0; i < documents.Count; i++) text.Add(i, documents[i].Passages);
        return IndexFile.Join([SchemaSection.Write(schema, metadata), DocumentsSection.Write(documents), text.ToArray(), ColumnsSection.Write(schema, documents)]);
    }
}
