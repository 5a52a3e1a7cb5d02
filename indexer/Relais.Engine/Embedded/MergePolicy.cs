namespace Relais.Engine.Embedded;

/// <summary>
/// Says which segments to make one: as soon as eight are of like size, so that a record is rewritten a few times in its life and a search never meets many segments.
/// Source of the idea: P. O'Neil et al., "The Log-Structured Merge-Tree", 1996.
/// </summary>
internal static class MergePolicy
{
    /// <summary>Segments of one level that are merged.</summary>
    public const int Width = 8;

    /// <summary>A segment that has lost this part of its documents is rewritten.</summary>
    private const double MostRemoved = 1.0 / 3;

    /// <summary>Merged segments do not grow beyond this many documents: sections must stay below 2 GB.</summary>
    private const int MostDocuments = 1 << 20;

    /// <summary>The segments to merge next; none when all is well.</summary>
    public static IReadOnlyList<SegmentEntry> Next(IReadOnlyList<SegmentEntry> segments)
    {
        foreach (var level in segments.Where(segment => segment.LiveCount < MostDocuments).GroupBy(Level).OrderBy(level => level.Key))
        {
            if (level.Count() < Width) continue;
            var total = 0L;
            var own = level.OrderBy(segment => segment.LiveCount).TakeWhile(segment => (total += segment.LiveCount) <= MostDocuments).ToList();
            if (own.Count > 1) return own;
        }
        return segments.FirstOrDefault(segment => segment.Removed.Count > segment.Count * MostRemoved) is { } worn ? [worn] : [];
    }

    /// <summary>Segments of 1 to 8 documents are of level 0, of 9 to 64 of level 1, and so on.</summary>
    private static int Level(SegmentEntry segment)
    {
        var level = 0;
        for (var size = (long)Width; size < segment.LiveCount; size *= Width) level++;
        return level;
    }
}
