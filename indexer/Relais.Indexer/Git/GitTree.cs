using System.Globalization;
using System.Text;

namespace Relais.Indexer.Git;

/// <summary>
/// The files of a tree of git: of a commit, or of what would be committed. Git lays them in a folder as it would check them out. What would lead out of the folder is not laid: a symbolic link is
/// replaced by one that leads nowhere, a submodule by its mark; whoever reads the folder then says so.
/// </summary>
/// <param name="git">Runs in the repository, or in a folder of it.</param>
/// <param name="name">A tree or a commit: an object name, or any revision that is known to be one.</param>
/// <param name="repository">The repository itself, to be sure of it; null for the one that git finds, as in a hook.</param>
public sealed class GitTree(GitCommand git, string name, string? repository = null)
{
    private const string Link = "120000";
    private const string Submodule = "commit";
    private const string Nowhere = ".not-followed";

    /// <summary>Larger files are not text to be read.</summary>
    private const long MostRead = 4_000_000;

    /// <summary>A smaller file may stand for another, as those that Git LFS leaves: only its bytes tell.</summary>
    private const long LeastKnownBySize = 1024;

    /// <summary>Git LFS, where it is installed, would fetch files from elsewhere while files are laid; line ends are not for the settings of a machine to choose.</summary>
    private static readonly string[] AsTheyAre = ["-c", "filter.lfs.process=", "-c", "filter.lfs.smudge=", "-c", "filter.lfs.required=false", "-c", "core.symlinks=false", "-c", "core.autocrlf=false"];

    private readonly string[] _in = repository is null ? [] : ["--git-dir=" + repository];

    /// <summary>What a commit would hold if it were made now: the index of the repository, or the one named by <c>GIT_INDEX_FILE</c> as git sets it for its hooks.</summary>
    /// <exception cref="GitException">Git refuses: a merge is not finished, or this is no repository.</exception>
    public static async Task<GitTree> StagedAsync(GitCommand git, CancellationToken cancellation = default) =>
        new(git, (await git.RunAsync(["write-tree"], cancellation).ConfigureAwait(false)).Text.Trim());

    /// <summary>Lays files.</summary>
    /// <param name="folder">An empty folder, or none yet.</param>
    /// <param name="paths">Files and folders of the tree; what is not there is passed over.</param>
    /// <param name="readable">Extensions of the files to be read (".md"): others are laid with their size and without their bytes. Null to lay all bytes.</param>
    /// <param name="cancellation">Stops; what is laid already stays.</param>
    /// <exception cref="GitException">The tree cannot be read, or its files cannot be written.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task LayAsync(string folder, IReadOnlyList<string> paths, IReadOnlyCollection<string>? readable = null, CancellationToken cancellation = default)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        var index = folder + ".index";
        // A process that was killed here may have left half of it.
        File.Delete(index);
        File.Delete(index + ".lock");
        KeyValuePair<string, string?>[] environment = [new("GIT_INDEX_FILE", index), new("GIT_WORK_TREE", folder)];
        try
        {
            (await git.TryAsync([.. _in, "read-tree", name], environment: environment, cancellation: cancellation).ConfigureAwait(false)).OrThrow();
            var listed = await git.RunAsync([.. _in, "ls-tree", "-r", "-z", "-l", "--full-tree", name, "--", .. paths], cancellation).ConfigureAwait(false);
            var entries = listed.Pieces.Select(Entry.Of).ToList();
            var written = string.Concat(entries.Where(entry => entry.IsFile && IsRead(entry, readable)).Select(entry => entry.Path + '\0'));
            (await git.TryAsync([.. _in, .. AsTheyAre, "checkout-index", "--force", "--quiet", "-z", "--stdin"], Encoding.UTF8.GetBytes(written), environment, cancellation).ConfigureAwait(false)).OrThrow();
            foreach (var entry in entries.Where(entry => !entry.IsFile || !IsRead(entry, readable))) Mark(folder, entry);
        }
        finally
        {
            File.Delete(index);
        }
    }

    private static bool IsRead(Entry entry, IReadOnlyCollection<string>? readable) =>
        readable is null || entry.Size < LeastKnownBySize || (entry.Size <= MostRead && readable.Contains(Path.GetExtension(entry.Path), StringComparer.Ordinal));

    /// <summary>Something in the place of what is not laid. Git has refused paths that leave the folder already, when it read the tree.</summary>
    private static void Mark(string folder, Entry entry)
    {
        var place = Path.Combine(folder, entry.Path.Replace('/', Path.DirectorySeparatorChar));
        // Another repository inside this one has its mark there and nothing else, as in a working folder.
        if (entry.Kind is Submodule) place = Path.Combine(place, ".git");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (entry.Mode is Link)
        {
            File.CreateSymbolicLink(place, Nowhere);
            return;
        }

        using var file = new FileStream(place, FileMode.Create, FileAccess.Write);
        file.SetLength(entry.Size);
    }

    /// <summary>A line of <c>ls-tree -l</c>: mode, kind, object name, size, then a tab and the path.</summary>
    private sealed record Entry(string Mode, string Kind, long Size, string Path)
    {
        public bool IsFile => Kind is not Submodule && Mode is not Link;

        public static Entry Of(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Entry(words[0], words[1], long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0, line[(tab + 1)..]);
        }
    }
}
