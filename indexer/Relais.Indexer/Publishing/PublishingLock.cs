namespace Relais.Indexer.Publishing;

/// <summary>
/// Lets one publisher at a time change an index: what has changed is told by comparing with the index as it is, which must not become another one meanwhile. The lock dies with its
/// process.
/// </summary>
internal static class PublishingLock
{
    /// <summary>Held until disposed.</summary>
    /// <exception cref="IOException">Another publisher has it.</exception>
    public static IDisposable Of(string directory)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }
}
