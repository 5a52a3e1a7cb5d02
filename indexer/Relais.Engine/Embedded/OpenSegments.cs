using Relais.Engine.Storage.Documents;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Embedded;

/// <summary>The segments that some snapshot still has open, so that a new snapshot opens only what is new. Segments never change: sharing them is safe.</summary>
internal sealed class OpenSegments
{
    private readonly Dictionary<FileState, WeakReference<SegmentReader>> _open = [];
    private readonly Lock _lock = new();

    /// <summary>A file that someone has touched since is another one, and checked again.</summary>
    private sealed record FileState(string Path, uint Checksum, long Length, DateTime Written);

    /// <summary>The segment of that file.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public SegmentReader Open(IndexFolder folder, SegmentEntry entry, IndexSchema schema)
    {
        var state = StateOf(folder, entry);
        lock (_lock)
        {
            if (Known(state) is { } known) return known;
            var segment = SegmentReader.Open(state.Path, entry.Checksum, schema);
            if (segment.Count != entry.Count) throw SegmentHeader.Damaged(state.Path, "has not as many documents as the manifest tells");
            foreach (var dead in _open.Where(pair => !pair.Value.TryGetTarget(out _)).Select(pair => pair.Key).ToList()) _open.Remove(dead);
            _open[state] = new WeakReference<SegmentReader>(segment);
            return segment;
        }
    }

    /// <summary>The ids of that file's documents; of a segment that nobody has open nothing else is read, however large it is.</summary>
    /// <inheritdoc cref="Open"/>
    public IdsSection Ids(IndexFolder folder, SegmentEntry entry)
    {
        var state = StateOf(folder, entry);
        lock (_lock)
        {
            if (Known(state) is { } known) return known.Ids;
        }
        var ids = SegmentReader.OpenIds(state.Path, entry.Checksum);
        return ids.Count == entry.Count ? ids : throw SegmentHeader.Damaged(state.Path, "has not as many documents as the manifest tells");
    }

    private static FileState StateOf(IndexFolder folder, SegmentEntry entry)
    {
        var file = new FileInfo(folder.PathOf(entry.FileName));
        if (!file.Exists) throw new FileNotFoundException("A segment is missing.", file.FullName);
        return new FileState(file.FullName, entry.Checksum, file.Length, file.LastWriteTimeUtc);
    }

    private SegmentReader? Known(FileState state) => _open.TryGetValue(state, out var known) && known.TryGetTarget(out var segment) ? segment : null;
}
