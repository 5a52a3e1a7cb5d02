using System.Text.Json;
using Relais.Engine;
using Relais.Indexer.Search;

namespace Relais.Indexer.Publishing;

/// <summary>
/// Brings the index of a folder to what the documents say, in one atomic step: by what has changed alone when the previous index was made by the same programs for the same fields,
/// and little has changed; whole otherwise.
/// </summary>
/// <param name="engine">Writes the index.</param>
/// <param name="directory">Where the index lies.</param>
/// <param name="previous">The index as it is, or null when there is none to be read.</param>
internal sealed class IndexRenewal(ISearchEngine engine, string directory, ISearchIndex? previous)
{
    private const string MakerKey = "maker";

    /// <summary>An index of which one document in so many has changed is made anew.</summary>
    private const int MostChanged = 4;

    /// <summary>Writes what has to be, and the metadata in the same step.</summary>
    /// <param name="schema">Fields of the index.</param>
    /// <param name="documents">All of them; gone through once or twice.</param>
    /// <param name="metadata">Kept with the index, in place of the previous.</param>
    public void Write(IndexSchema schema, IEnumerable<Document> documents, Dictionary<string, string> metadata)
    {
        var maker = metadata[MakerKey] = ContentFingerprint.Programs + JsonSerializer.Serialize(schema);
        if (!string.Equals(previous?.Metadata.GetValueOrDefault(MakerKey), maker, StringComparison.Ordinal) || !TryUpdate(previous!, documents, metadata))
            engine.Build(directory, schema, documents, metadata);
    }

    private bool TryUpdate(ISearchIndex index, IEnumerable<Document> documents, Dictionary<string, string> metadata)
    {
        var most = index.Count / MostChanged;
        var gone = index.Ids().ToHashSet(StringComparer.Ordinal);
        var changed = new List<Document>();
        try
        {
            foreach (var document in documents)
            {
                if (gone.Remove(document.Id) && index.Stored(document.Id) is { } stored && StoredRecord.Fingerprint(stored).SequenceEqual(StoredRecord.Fingerprint(document.Stored))) continue;
                changed.Add(document);
                if (changed.Count > most) return false;
            }

            if (gone.Count > most) return false;
            engine.Update(directory, changed, gone, metadata);
            return true;
        }
        catch (IndexDamagedException)
        {
            return false;
        }
    }
}
