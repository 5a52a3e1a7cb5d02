using System.Text;

namespace Relais.Indexer.Git;

/// <summary>
/// Lays in a folder what a commit holds of a centre: its schema and its content, as git would check them out, and nothing else of the repository. What would lead out of the folder is not
/// laid: a symbolic link is replaced by one that leads nowhere, a submodule by its mark; whoever reads the folder then says so.
/// </summary>
/// <param name="git">In the repository that has the commit.</param>
/// <param name="repository">The repository itself, to be sure of it; null for the one that git finds, as in a hook.</param>
public sealed class CommitFiles(GitCommand git, string? repository = null)
{
    private const string Link = "120000";
    private const string Submodule = "160000";
    private const string Nowhere = ".not-followed";

    /// <summary>What a centre is, in a repository.</summary>
    private static readonly string[] Parts = ["content-schema.yml", "content"];

    /// <summary>Git LFS, where it is installed, would fetch files from elsewhere while files are laid.</summary>
    private static readonly string[] AsTheyAre = ["-c", "filter.lfs.process=", "-c", "filter.lfs.smudge=", "-c", "filter.lfs.required=false", "-c", "core.symlinks=false"];

    private readonly string[] _in = repository is null ? [] : ["--git-dir=" + repository];

    /// <summary>Lays the files.</summary>
    /// <param name="commit">Name of the commit.</param>
    /// <param name="folder">An empty folder, or none yet.</param>
    /// <param name="cancellation">Stops; what is laid already stays.</param>
    /// <exception cref="GitException">The commit cannot be read, or its files cannot be written.</exception>
    public async Task LayAsync(string commit, string folder, CancellationToken cancellation)
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
            (await git.TryAsync([.. _in, "read-tree", commit], environment: environment, cancellation: cancellation).ConfigureAwait(false)).OrThrow();
            var files = new StringBuilder();
            var links = new List<string>();
            var submodules = new List<string>();
            foreach (var piece in (await git.RunAsync([.. _in, "ls-tree", "-r", "-z", commit, "--", .. Parts], cancellation).ConfigureAwait(false)).Pieces)
            {
                // mode type name TAB path
                var path = piece[(piece.IndexOf('\t', StringComparison.Ordinal) + 1)..];
                if (piece.StartsWith(Link, StringComparison.Ordinal)) links.Add(path);
                else if (piece.StartsWith(Submodule, StringComparison.Ordinal)) submodules.Add(path);
                else files.Append(path).Append('\0');
            }

            (await git.TryAsync([.. _in, .. AsTheyAre, "checkout-index", "--force", "--quiet", "-z", "--stdin"], Encoding.UTF8.GetBytes(files.ToString()), environment, cancellation).ConfigureAwait(false)).OrThrow();
            foreach (var path in links) File.CreateSymbolicLink(Place(folder, path), Nowhere);
            foreach (var path in submodules) await File.WriteAllTextAsync(Place(folder, path + "/.git"), "", cancellation).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(index);
        }
    }

    /// <summary>Git has refused paths that leave the folder already, when it read the tree.</summary>
    private static string Place(string folder, string path)
    {
        var place = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
