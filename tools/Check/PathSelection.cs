using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary>Files and folders of the centre, by their paths from its root.</summary>
internal sealed class PathSelection
{
    private readonly IReadOnlyList<string>? _paths;
    private readonly PathSelection? _within;

    private PathSelection(IReadOnlyList<string>? paths, PathSelection? within = null) => (_paths, _within) = (paths, within);

    /// <summary>Nothing is left out.</summary>
    public static PathSelection Everything { get; } = new(paths: null);

    /// <summary>True when nothing is left out.</summary>
    public bool IsEverything => _paths is null && _within is not { IsEverything: false };

    /// <summary>Paths as typed: from the current folder, or failing that from the centre's; everything when none is.</summary>
    /// <exception cref="RefusalException">One does not exist or lies outside the centre.</exception>
    public static PathSelection Of(Session session, IReadOnlyList<string> typed)
    {
        var paths = typed.Select(path => FromRoot(session, path)).ToList();
        return paths.Count == 0 || paths.Contains(".", StringComparer.Ordinal) ? Everything : new PathSelection(paths);
    }

    /// <summary>These files and folders, and nothing when there are none.</summary>
    public static PathSelection OfFiles(IReadOnlyList<string> files) => new(files);

    /// <summary>The records that these files belong to, each with all its files; a file of no record is itself.</summary>
    public static PathSelection OfRecords(ContentSchema schema, IEnumerable<string> files)
    {
        // The folder of a record is that of any of its files.
        var folders = schema.Types.Where(type => type.Layout is RecordLayout.Folder)
            .Select(type => RecordAddress.File(type, "", "")).Select(path => path[..(path.IndexOf("//", StringComparison.Ordinal) + 1)]).ToList();
        return new PathSelection([.. files.Select(file => RecordOf(file, folders)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What is in both.</summary>
    public PathSelection Within(PathSelection other) => new(_paths, other);

    /// <summary>Whether a file, by its path from the centre's root, is one of them or in one of them.</summary>
    public bool Holds(string file) => (_paths is null || _paths.Any(path =>
        string.Equals(file, path, StringComparison.Ordinal) || file.StartsWith(path + "/", StringComparison.Ordinal))) && _within?.Holds(file) is not false;

    /// <summary>Whether a record that lies in that folder, or in files of that folder, has a file among them.</summary>
    public bool Touches(string folder) => (_paths is null || _paths.Any(path =>
        string.Equals(folder, path, StringComparison.Ordinal) || folder.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(folder + "/", StringComparison.Ordinal))) && _within?.Touches(folder) is not false;

    private static string RecordOf(string file, List<string> folders)
    {
        if (folders.Find(folder => file.StartsWith(folder, StringComparison.Ordinal)) is not { } typeFolder) return file;
        var slash = file.IndexOf('/', typeFolder.Length);
        return slash < 0 ? file : file[..slash];
    }

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
