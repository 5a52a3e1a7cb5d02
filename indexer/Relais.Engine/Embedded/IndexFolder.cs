namespace Relais.Engine.Embedded;

/// <summary>The folder of an index: one manifest, the segments it names, and for the time of a commit the next ones beside them.</summary>
internal sealed class IndexFolder(string path)
{
    private const string TemporarySuffix = ".tmp";

    /// <summary>What Windows answers when another process has the file open.</summary>
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>A background merge holds the lock for as long as a rename takes; a build for as long as it lasts.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private string ManifestPath => Path.Combine(path, Manifest.FileName);

    /// <summary>Path of a file of the folder.</summary>
    public string PathOf(string fileName) => Path.Combine(path, fileName);

    /// <summary>Path for a file under construction; unlike any other.</summary>
    public string NewTemporary() => PathOf($"{Guid.NewGuid():N}{TemporarySuffix}");

    /// <summary>Reads the manifest, then with it whatever <paramref name="read"/> reads; again when a commit came between and took files away.</summary>
    /// <exception cref="IndexDamagedException">There is no sound manifest, or a file that it names is missing.</exception>
    public T Read<T>(Func<Manifest, T> read)
    {
        var bytes = ManifestBytes();
        while (true)
        {
            try
            {
                return read(Manifest.Read(ManifestPath, bytes));
            }
            catch (FileNotFoundException exception)
            {
                // Only a manifest that stays the same is proof of a loss.
                var again = ManifestBytes();
                if (again.AsSpan().SequenceEqual(bytes)) throw new IndexDamagedException($"The index file '{exception.FileName}' is missing. Rebuild the index.", exception);
                bytes = again;
            }
        }
    }

    /// <summary>Keeps other commits out until disposed: two at once would delete each other's files, or lose an update. The lock dies with its process.</summary>
    /// <exception cref="IOException">Another one has it, and keeps it.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(path);
        for (var until = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(PathOf("build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(until) < _patience)
            {
                Thread.Sleep(5);
            }
        }
    }

    /// <summary>A number that no segment file of the folder has; from the names, not from the manifest, for it must be right when the manifest is damaged too. Only under the lock.</summary>
    public long NextNumber() => FileNames().Select(name => SegmentEntry.NumberIn(name) ?? 0).DefaultIfEmpty().Max() + 1;

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

    /// <summary>Removes what killed builds and merges left. Only under the lock.</summary>
    public void Sweep()
    {
        foreach (var name in FileNames().Where(name => name.EndsWith(TemporarySuffix, StringComparison.Ordinal) && !IsBeingWritten(PathOf(name)))) Delete(name);
    }

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

    private static bool IsBeingWritten(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
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
