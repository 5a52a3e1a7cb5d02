using Relais.Indexer.Git;
using Relais.Indexer.Publishing;

namespace Relais.Indexer.Following;

/// <summary>The commits laid as files, each in a folder that has its name; a folder with such a name is whole, whenever the process was killed.</summary>
internal sealed class CommitFolders(string folder)
{
    private const string Unfinished = ".new";
    private const string Leaving = ".old";

    /// <summary>Where a commit lies, or will.</summary>
    public string Of(string commit) => Path.Combine(folder, commit);

    /// <summary>Names of the commits that lie there whole, the latest laid first.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).EnumerateDirectories().Where(one => !IsLeft(one.Name)).OrderByDescending(one => one.CreationTimeUtc).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name)]
        : [];

    /// <summary>Lays a commit, beside and then renamed; one that lies there already is left as it is.</summary>
    public async Task<string> LayAsync(GitTree tree, string commit, CancellationToken cancellation)
    {
        var place = Of(commit);
        if (Directory.Exists(place)) return place;
        Directory.CreateDirectory(folder);
        var beside = place + Unfinished;
        Remove(beside);
        try
        {
            await tree.LayAsync(beside, CommittedCentre.Parts, cancellation: cancellation).ConfigureAwait(false);
            Directory.Move(beside, place);
            return place;
        }
        catch
        {
            // What a full disk has room for is not kept on it.
            Remove(beside);
            throw;
        }
    }

    /// <summary>Deletes all but those commits, and what a killed process left.</summary>
    public void KeepOnly(IReadOnlySet<string> commits)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder).ToList()) File.Delete(file);
        foreach (var place in Directory.EnumerateDirectories(folder).ToList())
        {
            var name = Path.GetFileName(place);
            if (commits.Contains(name)) continue;
            // Out of the way in one step: a folder half deleted never has the name of a commit.
            if (IsLeft(name)) Remove(place);
            else
            {
                Remove(place + Leaving);
                Directory.Move(place, place + Leaving);
                Remove(place + Leaving);
            }
        }
    }

    private static bool IsLeft(string name) => name.EndsWith(Unfinished, StringComparison.Ordinal) || name.EndsWith(Leaving, StringComparison.Ordinal);

    private static void Remove(string place)
    {
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
    }
}
