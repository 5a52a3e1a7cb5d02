using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Html;

/// <summary>The folder that pages and their images lie in: nothing outside of it is read, whatever a page asks for, and no link of the file system is followed.</summary>
/// <param name="root">Full path.</param>
internal sealed class PageFolder(string root)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;

    /// <summary>The file that an address of a page names, or null when it is not in the folder.</summary>
    /// <param name="page">Full path of the page.</param>
    /// <param name="address">As written in the page.</param>
    public string? Find(string page, string address)
    {
        var path = address.Split('?', '#')[0];
        if (path.Length == 0) return null;
        try
        {
            path = Uri.UnescapeDataString(path).Replace('\\', '/');
            if (path.Contains('\0', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal)) return null;
            var from = path.StartsWith('/') ? _root : Path.GetDirectoryName(page)!;
            var full = Path.GetFullPath(path.TrimStart('/'), from);
            return full.StartsWith(_root, StringComparison.Ordinal) && File.Exists(full) && !IsThroughLink(full) ? full : null;
        }
        catch (Exception fault) when (fault is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>At most so many bytes of a file, and one more when there are more.</summary>
    public static byte[] Bytes(string full, long most)
    {
        using var stream = File.OpenRead(full);
        return BoundedBytes.Of(stream, most);
    }

    private bool IsThroughLink(string full)
    {
        if (new FileInfo(full).LinkTarget is not null) return true;
        for (var folder = Path.GetDirectoryName(full); folder is not null && folder.Length >= _root.Length; folder = Path.GetDirectoryName(folder))
            if (new DirectoryInfo(folder).LinkTarget is not null) return true;
        return false;
    }
}
