using Relais.Engine.Indexing;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Embedded;

/// <summary>
/// The engine that lives in the process: immutable segment files and a manifest in a folder, nothing else. Building the same documents always gives the same bytes, in whatever order they come.
/// Snapshots opened by one instance share the segments that they have in common.
/// </summary>
public sealed class EmbeddedEngine : ISearchEngine
{
    /// <summary>More than ten thousand long write-ups have, in both forms; eight bytes each while they are gathered. What exceeds it is written in parts that are merged, which takes as long again.</summary>
    private const long MostTokens = 24_000_000;

    private static readonly Dictionary<string, string> _noMetadata = new(StringComparer.Ordinal);

    private readonly OpenSegments _open = new();
    private readonly Lock _merging = new();

    /// <summary>Held by updates, and by merges for as long as they commit: waiting here is fair, waiting for the lock of the folder is not.</summary>
    private readonly Lock _committing = new();
    private Task _merges = Task.CompletedTask;

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
        folder.Sweep();
        var written = new List<string>();
        try
        {
            var header = WriteAll(folder, schema, documents, written);
            var segment = Place(folder, written[^1], header.Header, header.Count);
            folder.Commit(new Manifest(schema, metadata ?? _noMetadata, [segment], segment.Number));
        }
        finally
        {
            foreach (var temporary in written) File.Delete(temporary);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Two of <paramref name="upserts"/> have one id, or one does not fit the schema.</exception>
    /// <exception cref="IOException">A build of the same folder is under way, or the disk refuses.</exception>
    public void Update(string directory, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(removals);
        // Asked first without the lock, so that a wrong path is refused and not created.
        var folder = FolderOf(directory);
        folder.Read(manifest => manifest);
        lock (_committing)
        {
            using var alone = folder.Lock();
            folder.Sweep();
            if (MergePolicy.Next(Update(folder, upserts, removals, metadata)).Count == 0) return;
        }
        StartMerging(directory);
    }

    /// <inheritdoc/>
    public ISearchIndex Open(string directory)
    {
        var folder = FolderOf(directory);
        return folder.Read(manifest => new EmbeddedIndex(directory, manifest, [.. manifest.Segments.Select(entry => Opened(folder, entry, manifest.Schema))]));
    }

    /// <summary>Waits until the merges begun by updates of this instance are done.</summary>
    /// <exception cref="IOException">The disk refused one, or a build kept it waiting. Nothing is lost: the index stays as it was, and the next update tries again.</exception>
    /// <exception cref="IndexDamagedException">A segment to merge cannot be read.</exception>
    public Task MergesAsync()
    {
        lock (_merging) return _merges;
    }

    private static IndexFolder FolderOf(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return new IndexFolder(directory);
    }

    private static (SegmentHeader Header, int Count) WriteAll(IndexFolder folder, IndexSchema schema, IEnumerable<Document> documents, List<string> written)
    {
        var builder = new SegmentBuilder(schema);
        var parts = new List<(string Path, SegmentHeader Header)>();
        using var rest = BuildRules.Checked(schema, documents).GetEnumerator();
        var hasMore = true;
        var last = 0;
        while (hasMore)
        {
            builder.Add(UntilFull());
            last = builder.Count;
            if (parts.Count == 0 || last > 0) Flush();
        }
        if (parts.Count == 1) return (parts[0].Header, last);

        var merged = folder.NewTemporary();
        written.Add(merged);
        var sources = parts.ConvertAll(part => new MergeSource(SegmentReader.Open(part.Path, part.Header.Checksum, schema), Removed: null));
        return (SegmentMerger.Merge(merged, schema, sources).Header, sources.Sum(source => source.Segment.Count));

        IEnumerable<Document> UntilFull()
        {
            while (builder.TokenCount < MostTokens && (hasMore = rest.MoveNext())) yield return rest.Current;
        }

        void Flush()
        {
            var temporary = folder.NewTemporary();
            written.Add(temporary);
            parts.Add((temporary, builder.Write(temporary)));
        }
    }

    /// <summary>Returns the segments after the update.</summary>
    private List<SegmentEntry> Update(IndexFolder folder, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata)
    {
        var current = folder.Read(manifest => manifest);
        var builder = new SegmentBuilder(current.Schema);
        var gone = new HashSet<string>(removals, StringComparer.Ordinal);
        builder.Add(BuildRules.Checked(current.Schema, upserts).Select(document =>
        {
            gone.Add(document.Id);
            return document;
        }));
        var segments = folder.Read(_ => Without(folder, current, gone));
        var last = current.LastNumber;
        if (builder.Count > 0)
        {
            var temporary = folder.NewTemporary();
            var count = builder.Count;
            segments.Add(Place(folder, temporary, builder.Write(temporary), count));
            last = segments[^1].Number;
        }
        folder.Commit(current with { Metadata = metadata ?? current.Metadata, Segments = segments, LastNumber = last });
        return segments;
    }

    private static SegmentEntry Place(IndexFolder folder, string temporary, SegmentHeader header, int count)
    {
        var number = folder.NextNumber();
        File.Move(temporary, folder.PathOf(SegmentEntry.FileNameOf(number)));
        return new SegmentEntry(number, header.Checksum, count, []);
    }

    private MergeSource Opened(IndexFolder folder, SegmentEntry entry, IndexSchema schema) => new(_open.Open(folder, entry, schema), Removals.Bits(entry));

    /// <summary>The segments without these documents; those that have no other are left out.</summary>
    private List<SegmentEntry> Without(IndexFolder folder, Manifest manifest, HashSet<string> gone)
    {
        var segments = new List<SegmentEntry>();
        foreach (var entry in manifest.Segments)
        {
            var ids = _open.Ids(folder, entry);
            var kept = Removals.With(entry, [.. gone.Select(ids.Find).Where(document => document >= 0)]);
            if (kept.LiveCount > 0) segments.Add(kept);
        }
        return segments;
    }

    private void StartMerging(string directory)
    {
        lock (_merging)
        {
            if (_merges.IsCompleted) _merges = Task.Run(() => MergeAll(new IndexFolder(directory)));
            else _merges = _merges.ContinueWith(_ => MergeAll(new IndexFolder(directory)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private void MergeAll(IndexFolder folder)
    {
        using var alone = folder.TryLockMerges();
        // Another engine merges the same segments; ours that it does not see are left to the next update.
        while (alone is not null)
        {
            var (manifest, sources) = folder.Read(current =>
                (current, MergePolicy.Next(current.Segments).Select(entry => (Entry: entry, Source: Opened(folder, entry, current.Schema))).ToList()));
            if (sources.Count == 0 || !Merge(folder, manifest.Schema, sources)) return;
        }
    }

    /// <summary>Merges beside the current index, and keeps commits out only to swap. False when a build took the sources away meanwhile.</summary>
    private bool Merge(IndexFolder folder, IndexSchema schema, List<(SegmentEntry Entry, MergeSource Source)> sources)
    {
        var temporary = folder.NewMerged();
        try
        {
            var (header, numbers) = SegmentMerger.Merge(temporary, schema, sources.ConvertAll(source => source.Source));
            lock (_committing)
            {
                using var alone = folder.Lock();
                return Swap(folder, temporary, header, numbers, sources.ConvertAll(source => source.Entry));
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool Swap(IndexFolder folder, string temporary, SegmentHeader header, int[][] numbers, List<SegmentEntry> sources)
    {
        var current = folder.Read(manifest => manifest);
        var removed = new List<int>();
        for (var i = 0; i < sources.Count; i++)
        {
            var now = current.Segments.FirstOrDefault(entry => entry.Number == sources[i].Number && entry.Checksum == sources[i].Checksum);
            if (now is null) return false;
            // What was removed while we merged is removed from the result.
            removed.AddRange(now.Removed.Select(document => numbers[i][document]).Where(number => number >= 0));
        }
        removed.Sort();
        var merged = Place(folder, temporary, header, numbers.Sum(own => own.Count(number => number >= 0))) with { Removed = removed };
        var taken = sources.Select(source => source.Number).ToHashSet();
        IEnumerable<SegmentEntry> left = current.Segments.Where(entry => !taken.Contains(entry.Number));
        folder.Commit(current with { Segments = [.. left, .. merged.LiveCount > 0 ? [merged] : Array.Empty<SegmentEntry>()], LastNumber = merged.Number });
        return true;
    }
}
