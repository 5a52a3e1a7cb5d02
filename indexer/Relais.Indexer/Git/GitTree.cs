using System.Globalization;
using System.Text;

namespace Relais.Indexer.Git;

/// <summary>
/// The files of a tree of git: of a commit, or of what would be committed. They are laid in a folder with the very bytes that git keeps (no line end is converted, no filter run), so that what is
/// checked there is what others will receive.
/// </summary>
/// <param name="git">Runs in the repository, or in a folder of it.</param>
/// <param name="name">A tree or a commit: an object name, or any revision that is known to be one.</param>
public sealed class GitTree(GitCommand git, string name)
{
    /// <summary>Larger files are not text to be read: they are laid with their size and without their bytes.</summary>
    private const long MostRead = 4_000_000;

    private const int ReadAtOnce = 500;
    private const string Link = "120000";
    private const string Blob = "blob";
    private const string Submodule = "commit";

    /// <summary>What a commit would hold if it were made now: the index of the repository, or the one named by <c>GIT_INDEX_FILE</c> as git sets it for its hooks.</summary>
    /// <exception cref="GitException">Git refuses: a merge is not finished, or this is no repository.</exception>
    public static async Task<GitTree> StagedAsync(GitCommand git, CancellationToken cancellation = default) =>
        new(git, (await git.RunAsync(["write-tree"], cancellation).ConfigureAwait(false)).Text.Trim());

    /// <summary>Lays files into a folder.</summary>
    /// <param name="folder">Where to; made if it is not there.</param>
    /// <param name="paths">Files and folders, by their path from <paramref name="under"/>; what is not there is passed over.</param>
    /// <param name="under">Folder of the tree that becomes <paramref name="folder"/>: "" for its root, else with a slash at the end.</param>
    /// <param name="readable">Extensions of the files whose bytes matter (".md"); of the others, only their size does.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">The tree is not there, or git fails.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task WriteToAsync(string folder, IReadOnlyList<string> paths, string under, IReadOnlyCollection<string> readable, CancellationToken cancellation = default)
    {
        var listed = await git.RunAsync(["ls-tree", "-r", "-z", "-l", "--full-tree", name, "--", .. paths.Select(path => under + path)], cancellation).ConfigureAwait(false);
        var all = listed.Pieces.Select(Entry.Of).ToLookup(entry => entry.Kind, StringComparer.Ordinal);
        var entries = all[Blob].ToList();
        // Another repository inside this one has its mark there and nothing else, as in a working folder.
        foreach (var entry in all[Submodule]) Lay(folder, under, entry with { Path = entry.Path + "/.git" }, null);
        var read = entries.Where(entry => entry.Mode is Link || (entry.Size <= MostRead && readable.Contains(Path.GetExtension(entry.Path), StringComparer.Ordinal))).ToList();
        foreach (var entry in entries.Except(read)) Lay(folder, under, entry, null);
        foreach (var some in read.Chunk(ReadAtOnce))
        {
            var names = Encoding.ASCII.GetBytes(string.Concat(some.Select(entry => entry.Name + "\n")));
            var answer = await git.TryAsync(["cat-file", "--batch"], names, cancellation: cancellation).ConfigureAwait(false);
            if (!answer.IsFine) throw new GitException(answer.Complaint);
            ReadOnlyMemory<byte> rest = answer.Bytes;
            foreach (var entry in some)
            {
                // A line that tells the object, its bytes, a line end.
                var begin = rest.Span.IndexOf((byte)'\n') + 1;
                if (begin == 0 || rest.Span[..begin].EndsWith(" missing\n"u8)) throw new GitException($"The repository does not have the object {entry.Name}.");
                Lay(folder, under, entry, rest.Slice(begin, checked((int)entry.Size)));
                rest = rest[(begin + (int)entry.Size + 1)..];
            }
        }
    }

    private static void Lay(string folder, string under, Entry entry, ReadOnlyMemory<byte>? bytes)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry.Path[under.Length..].Replace('/', Path.DirectorySeparatorChar)));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new GitException($"The path {entry.Path} leaves the folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (entry.Mode is Link && bytes is { } target)
        {
            File.CreateSymbolicLink(path, Encoding.UTF8.GetString(target.Span));
            return;
        }

        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        if (bytes is { } content) file.Write(content.Span);
        else file.SetLength(entry.Size);
    }

    /// <summary>A line of <c>ls-tree -l</c>: mode, kind, object name, size, then a tab and the path.</summary>
    private sealed record Entry(string Mode, string Kind, string Name, long Size, string Path)
    {
        public static Entry Of(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Entry(words[0], words[1], words[2], long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0, line[(tab + 1)..]);
        }
    }
}
