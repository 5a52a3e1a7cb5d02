using Relais.Indexer.Text;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary>Files and folders of the centre that somebody named; everything when none is.</summary>
internal sealed class PathSelection
{
    private readonly IReadOnlyList<string> _paths;

    private PathSelection(IReadOnlyList<string> paths) => _paths = paths;

    /// <summary>True when nothing is left out.</summary>
    public bool IsEverything => _paths.Count == 0;

    /// <summary>Paths as typed: from the current folder, or failing that from the centre's.</summary>
    /// <exception cref="RefusalException">One does not exist or lies outside the centre.</exception>
    public static PathSelection Of(Session session, IReadOnlyList<string> typed)
    {
        var paths = typed.Select(path => FromRoot(session, path)).ToList();
        return new PathSelection(paths.Contains(".", StringComparer.Ordinal) ? [] : paths);
    }

    /// <summary>Whether a file, by its path from the centre's root, is one of them or in one of them.</summary>
    public bool Holds(string file) => IsEverything || _paths.Any(path =>
        string.Equals(file, path, StringComparison.Ordinal) || file.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>Whether a record that lies in that folder, or in files of that folder, has a file among them.</summary>
    public bool Touches(string folder) => Holds(folder) || _paths.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string FromRoot(Session session, string typed)
    {
        var full = new[] { session.Environment.WorkingDirectory, session.Root }.Select(folder => Path.GetFullPath(typed, folder)).FirstOrDefault(Path.Exists)
            ?? throw new RefusalException(session.Say($"« {typed} » n'existe pas.", $"'{typed}' does not exist.") + Meant(session, typed));
        var path = Path.TrimEndingDirectorySeparator(Path.GetRelativePath(session.Root, full)).Replace(Path.DirectorySeparatorChar, '/');
        return path.StartsWith("../", StringComparison.Ordinal) || path is ".." || Path.IsPathRooted(path)
            ? throw new RefusalException(session.Say($"« {typed} » n'est pas dans le centre {session.Root}.", $"'{typed}' is not in the centre {session.Root}."))
            : path;
    }

    /// <summary>A slip in the last part of a path is the usual one.</summary>
    private static string Meant(Session session, string typed)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, session.Environment.WorkingDirectory));
        if (Path.GetDirectoryName(full) is not { } folder || !Directory.Exists(folder)) return "";
        var beside = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry));
        return Nearest.To(Path.GetFileName(full), beside) is { } near ? session.Speech.DidYouMean(near) : "";
    }
}
