namespace Relais.Engine.Embedded;

/// <summary>
/// The folder of an index: one manifest, the segments it names, for the time of a commit the next ones beside them, and two empty files that writers lock. These stay: a lock whose file is
/// deleted can be held twice, by one who opened the file before and by one who makes it anew.
/// </summary>
internal sealed class IndexFolder(string path)
{
    private const string TemporarySuffix = ".tmp";
    private const string MergePrefix = "merge-";

    /// <summary>What Windows answers when another process has the file open.</summary>
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>A background merge holds the lock for as long as a rename takes; a build for as long as it lasts.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private string ManifestPath => Path.Combine(path, Manifest.FileName);

    /// <summary>Path of a file of the folder.</summary>
    public string PathOf(string fileName) => Path.Combine(path, fileName);

    /// <summary>Path for a file under construction; unlike any other. Only under the lock: it is swept when another one takes that.</summary>
    public string NewTemporary() => PathOf($"{Guid.NewGuid():N}{TemporarySuffix}");

    /// <summary>Path for a segment that a merge makes; unlike any other. Only under the lock of merges.</summary>
    public string NewMerged() => PathOf($"{MergePrefix}{Guid.NewGuid():N}{TemporarySuffix}");

    /// <summary>Reads the manifest, then with it whatever <paramref name="read"/> reads; again when a commit came between and took files away.</summary>
    /// <exception cref="IndexDamagedException">There is no sound manifest, or a file that it names is missing or damaged.</exception>
    public T Read<T>(Func<Manifest, T> read)
    {
        var bytes = ManifestBytes();
        while (true)
        {
            try
            {
                return read(Manifest.Read(ManifestPath, bytes));
            }
            catch (Exception exception) when (exception is FileNotFoundException or IndexDamagedException or InvalidDataException)
            {
                // Only a manifest that stays the same is proof of a loss.
                var again = ManifestBytes();
                if (!again.AsSpan().SequenceEqual(bytes)) bytes = again;
                else if (exception is FileNotFoundException missing) throw new IndexDamagedException($"The index file '{missing.FileName}' is missing. Rebuild the index.", missing);
                else if (exception is InvalidDataException) throw Contradiction(path, exception);
                else throw;
            }
        }
    }

    /// <summary>The index has right checksums, and cannot be read all the same.</summary>
    public static IndexDamagedException Contradiction(string path, Exception exception) => new($"The index in '{path}' has right checksums but contradicts itself. Rebuild the index.", exception);

    /// <summary>Keeps other commits out until disposed: two at once would delete each other's files, or lose an update. The lock dies with its process.</summary>
    /// <exception cref="IOException">Another one has it, and keeps it.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(path);
        for (var since = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return Locked("build.lock");
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(since) < _patience)
            {
                Thread.Sleep(5);
            }
        }
    }

    /// <summary>Keeps other merges out until disposed; null when one is under way. Commits go on meanwhile.</summary>
    public IDisposable? TryLockMerges()
    {
        try
        {
            return Locked("merge.lock");
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A number that no segment of the folder has or had: from the manifest, and from the names of files too, for a manifest may be damaged and a kill may leave files that none names. Only under the lock.</summary>
    public long NextNumber() => FileNames().Select(name => SegmentEntry.NumberIn(name) ?? 0).Append(LastNumber()).Max() + 1;

    /// <summary>Makes this the current index, and removes the files that it does not name. Its segments must be complete on disk. Only under the lock.</summary>
    public void Commit(Manifest manifest)
    {
        var temporary = ManifestPath + TemporarySuffix;
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(manifest.ToBytes());
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, ManifestPath, overwrite: true);
        var named = manifest.Segments.Select(segment => segment.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var name in FileNames().Where(name => SegmentEntry.NumberIn(name) is not null && !named.Contains(name))) Delete(name);
    }

    /// <summary>Removes what killed builds, updates and merges left, but nothing of a merge that is under way. Only under the lock.</summary>
    public void Sweep()
    {
        var leftovers = FileNames().FindAll(name => name.EndsWith(TemporarySuffix, StringComparison.Ordinal));
        if (leftovers.Count == 0) return;
        using var noMerge = TryLockMerges();
        foreach (var name in leftovers)
            if (noMerge is not null || !name.StartsWith(MergePrefix, StringComparison.Ordinal)) Delete(name);
    }

    private long LastNumber()
    {
        try
        {
            return Manifest.Read(ManifestPath, ManifestBytes()).LastNumber;
        }
        catch (IndexDamagedException)
        {
            return 0;
        }
    }

    private FileStream Locked(string name) => new(PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    private byte[] ManifestBytes()
    {
        try
        {
            return File.ReadAllBytes(ManifestPath);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IndexDamagedException($"There is no index in '{path}': the manifest '{ManifestPath}' is missing. Build the index.", exception);
        }
    }

    private void Delete(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (IOException exception) when (exception.HResult == SharingViolation)
        {
            // A snapshot being opened has it; the next commit deletes it.
        }
    }

    private List<string> FileNames() => [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file))];
}
