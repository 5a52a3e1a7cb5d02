namespace Relais.Indexer.Git;

/// <summary>Which files changed, by their path from the folder that git runs in; files outside it are left out. A file that moved counts at both places, one that went counts where it was.</summary>
/// <param name="git">Runs in that folder.</param>
public sealed class GitChanges(GitCommand git)
{
    /// <summary>What the next commit changes.</summary>
    /// <exception cref="GitException">This is no repository.</exception>
    public async Task<IReadOnlyList<string>> StagedAsync(CancellationToken cancellation = default) =>
        (await git.RunAsync(["diff", "--cached", "--name-only", "--no-renames", "--relative", "-z"], cancellation).ConfigureAwait(false)).Pieces;

    /// <summary>What is otherwise in the folder than in a commit, new files that git does not know yet too (but for those it is told to ignore).</summary>
    /// <param name="commit">A commit; null before the first one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">This is no repository, or there is no such commit.</exception>
    public async Task<IReadOnlyList<string>> SinceAsync(string? commit, CancellationToken cancellation = default)
    {
        string[] known = commit is null ? ["ls-files", "--cached", "-z"] : ["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"];
        var changed = (await git.RunAsync(known, cancellation).ConfigureAwait(false)).Pieces;
        var added = (await git.RunAsync(["ls-files", "--others", "--exclude-standard", "-z"], cancellation).ConfigureAwait(false)).Pieces;
        return [.. changed, .. added];
    }

    /// <summary>The commit that a revision names ("main", "HEAD~3"), or null.</summary>
    public async Task<string?> CommitAsync(string revision, CancellationToken cancellation = default)
    {
        // What begins with a dash would be read as an option.
        if (revision.StartsWith('-')) return null;
        var answer = await git.TryAsync(["rev-parse", "--verify", "--quiet", revision + "^{commit}"], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }

    /// <summary>The last commit that two have in common, or null.</summary>
    public async Task<string?> ForkAsync(string commit, string other, CancellationToken cancellation = default)
    {
        var answer = await git.TryAsync(["merge-base", commit, other], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }

    /// <summary>Where the folder lies in the repository: "" at its root, else with a slash at the end; null when this is no repository.</summary>
    public async Task<string?> PrefixAsync(CancellationToken cancellation = default)
    {
        var answer = await git.TryAsync(["rev-parse", "--show-prefix"], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.TrimEnd('\n') : null;
    }
}
