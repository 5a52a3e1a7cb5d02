using Relais.Engine.Index;

namespace Relais.Engine.Embedded;

/// <summary>The folder of an index: one manifest, one index file, and for the time of a build the next ones beside them.</summary>
internal sealed class IndexFolder(string path)
{
    private const string TemporarySuffix = ".tmp";

    /// <summary>What Windows answers when another process has the file open.</summary>
    private const int SharingViolation = unchecked((int)0x80070020);

    private string ManifestPath => Path.Combine(path, Manifest.FileName);

    /// <summary>Reads the current index file whole, and checks that it is the one of the manifest.</summary>
    public (string Path, byte[] Bytes) ReadCurrent()
    {
        var manifest = ReadManifest();
        while (true)
        {
            var file = Path.Combine(path, manifest.IndexFileName);
            try
            {
                var bytes = File.ReadAllBytes(file);
                if (bytes.LongLength < manifest.Length) throw new IndexDamagedException($"The index file '{file}' is truncated. Rebuild the index.");
                if (bytes.LongLength > manifest.Length || Checksum.Of(bytes) != manifest.Checksum)
                {
                    // The header tells a foreign version or a damaged section more precisely than the whole file's checksum can.
                    IndexFile.Split(file, bytes);
                    throw new IndexDamagedException($"The index file '{file}' was altered: it is not the one that the manifest names. Rebuild the index.");
                }
                return (file, bytes);
            }
            catch (FileNotFoundException exception)
            {
                // Between our two reads a build may have replaced both files; only a manifest that stays the same is proof of a loss.
                var again = ReadManifest();
                if (again == manifest) throw new IndexDamagedException($"The index file '{file}' is missing. Rebuild the index.", exception);
                manifest = again;
            }
        }
    }

    /// <summary>Keeps other builds out until disposed: two at once would delete each other's files, or lose an update. The lock dies with its process.</summary>
    /// <exception cref="IOException">Another build has it.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(path);
        return new FileStream(Path.Combine(path, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    /// <summary>
    /// Makes these bytes the current index: the index file first, then the manifest that names it, each complete on disk before it gets its name. Only under the lock.
    /// </summary>
    public void Replace(byte[] index)
    {
        DeleteWhere(name => name.EndsWith(TemporarySuffix, StringComparison.Ordinal));

        var manifest = new Manifest(LastGeneration() + 1, index.LongLength, Checksum.Of(index));
        Write(Path.Combine(path, manifest.IndexFileName), index);
        Write(ManifestPath, manifest.ToBytes());
        DeleteWhere(name => Manifest.GenerationIn(name) is { } generation && generation != manifest.Generation);
    }

    private Manifest ReadManifest()
    {
        try
        {
            return Manifest.Read(ManifestPath, File.ReadAllBytes(ManifestPath));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IndexDamagedException($"There is no index in '{path}': the manifest '{ManifestPath}' is missing. Build the index.", exception);
        }
    }

    /// <summary>From the file names, not from the manifest: it must be right when the manifest is damaged too.</summary>
    private int LastGeneration() => FileNames().Select(name => Manifest.GenerationIn(name) ?? 0).DefaultIfEmpty().Max();

    private static void Write(string file, byte[] bytes)
    {
        var temporary = file + TemporarySuffix;
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, file, overwrite: true);
    }

    private void DeleteWhere(Func<string, bool> isOld)
    {
        foreach (var name in FileNames().Where(isOld))
        {
            try
            {
                File.Delete(Path.Combine(path, name));
            }
            catch (IOException exception) when (exception.HResult == SharingViolation)
            {
                // A snapshot being opened has it; the next build deletes it.
            }
        }
    }

    private List<string> FileNames() => [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file))];
}
