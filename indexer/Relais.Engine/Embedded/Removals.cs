namespace Relais.Engine.Embedded;

/// <summary>Documents of a segment that are there no more.</summary>
internal static class Removals
{
    /// <summary>A bit for each document of the segment, set for those removed; null when there is none.</summary>
    public static ulong[]? Bits(SegmentEntry entry)
    {
        if (entry.Removed.Count == 0) return null;
        var bits = new ulong[(entry.Count + 63) / 64];
        foreach (var document in entry.Removed) bits[document >> 6] |= 1UL << (document & 63);
        return bits;
    }

    /// <summary>The entry with more documents removed.</summary>
    public static SegmentEntry With(SegmentEntry entry, IReadOnlyCollection<int> documents)
    {
        if (documents.Count == 0) return entry;
        var removed = new SortedSet<int>(entry.Removed);
        removed.UnionWith(documents);
        return entry with { Removed = [.. removed] };
    }
}
