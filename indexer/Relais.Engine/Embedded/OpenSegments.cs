using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Embedded;

/// <summary>The segments that some snapshot still has open, so that a new snapshot opens only what is new. Segments never change: sharing them is safe.</summary>
internal sealed class OpenSegments
{
    private readonly Dictionary<(string Path, uint Checksum), WeakReference<SegmentReader>> _open = [];
    private readonly Lock _lock = new();

    /// <summary>The segment of that file.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public SegmentReader Open(IndexFolder folder, SegmentEntry entry, IndexSchema schema)
    {
        var path = folder.PathOf(entry.FileName);
        lock (_lock)
        {
            if (_open.TryGetValue((path, entry.Checksum), out var known) && known.TryGetTarget(out var segment)) return segment;
            segment = SegmentReader.Open(path, entry.Checksum, schema);
            if (segment.Count != entry.Count) throw SegmentHeader.Damaged(path, "has not as many documents as the manifest tells");
            foreach (var dead in _open.Where(pair => !pair.Value.TryGetTarget(out _)).Select(pair => pair.Key).ToList()) _open.Remove(dead);
            _open[(path, entry.Checksum)] = new WeakReference<SegmentReader>(segment);
            return segment;
        }
    }
}
