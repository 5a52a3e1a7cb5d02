using System.Globalization;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;

namespace Relais.Indexer.Following;

/// <summary>The bare repository that holds what was fetched of a branch. Whatever becomes of the remote, what it held stays there.</summary>
internal sealed class BranchMirror(FollowedBranch branch, TimeProvider clock)
{
    private const string ServedReference = "refs/relais/served";

    /// <summary>What the system says, through git, of a disk that takes no more.</summary>
    private static readonly string[] DiskFaults = ["No space left on device", "Disk quota exceeded", "Read-only file system"];

    /// <summary>The first fetch of a long history over a slow line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>A lock older than this was left by a process that was killed: this mirror has no other user.</summary>
    private static readonly TimeSpan StaleLock = TimeSpan.FromMinutes(1);

    private GitCommand Git => new(branch.Mirror, Patience);

    /// <summary>The files of a commit.</summary>
    public GitTree Tree(string commit) => new(Git, commit, branch.Mirror);

    /// <summary>Fetches the branch, whatever became of its history.</summary>
    /// <returns>What came of it, and what git complained of.</returns>
    public async Task<(FollowingOutcome Outcome, string Complaint)> FetchAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(branch.Mirror);
        // One half made by a process that was killed is found damaged, and made again.
        if (!File.Exists(Path.Combine(branch.Mirror, "config")) || !Directory.Exists(Path.Combine(branch.Mirror, "refs"))) await Git.RunAsync([In, "init", "--quiet", "--bare"], cancellation).ConfigureAwait(false);
        RemoveStaleLocks();
        var before = await NameAsync(cancellation).ConfigureAwait(false);
        // Tidying up now and then is part of the fetch, not something that goes on behind it.
        var fetched = await Git.TryAsync(
            [In, "-c", "gc.autoDetach=false", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30", "fetch", "--quiet", "--force", "--no-tags", "--no-write-fetch-head", "--", branch.Remote, $"+{branch.Reference}:{branch.Reference}"],
            cancellation: cancellation).ConfigureAwait(false);
        if (!fetched.IsFine) return (WhyNot(fetched.Complaint), fetched.Complaint);
        var after = await NameAsync(cancellation).ConfigureAwait(false);
        if (before is null || string.Equals(before, after, StringComparison.Ordinal)) return (before is null ? FollowingOutcome.Advanced : FollowingOutcome.Unchanged, "");
        var goesOn = await Git.TryAsync([In, "merge-base", "--is-ancestor", before, after!], cancellation: cancellation).ConfigureAwait(false);
        return (goesOn.IsFine ? FollowingOutcome.Advanced : FollowingOutcome.Rewritten, "");
    }

    /// <summary>The last commit fetched, or null when none was.</summary>
    public async Task<PublishedCommit?> TipAsync(CancellationToken cancellation) =>
        Directory.Exists(branch.Mirror) && await NameAsync(cancellation).ConfigureAwait(false) is { } name ? await CommitAsync(name, cancellation).ConfigureAwait(false) : null;

    /// <summary>What editors are told of a commit.</summary>
    public async Task<PublishedCommit> CommitAsync(string name, CancellationToken cancellation)
    {
        var shown = (await Git.RunAsync([In, "show", "--no-patch", "--no-show-signature", "--format=%H%x00%cI%x00%s", name], cancellation).ConfigureAwait(false)).Text.TrimEnd('\n').Split('\0');
        return new PublishedCommit(shown[0], shown[2], DateTimeOffset.Parse(shown[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Holds on to the commit served: the branch may have left it, and git tidies up what nothing names.</summary>
    public Task HoldAsync(PublishedCommit commit, CancellationToken cancellation) => Git.RunAsync([In, "update-ref", ServedReference, commit.Id], cancellation);

    /// <summary>Whether all that it should hold can be read.</summary>
    public async Task<bool> IsSoundAsync(CancellationToken cancellation) =>
        (await Git.TryAsync([In, "fsck", "--connectivity-only", "--no-dangling", "--no-progress"], cancellation: cancellation).ConfigureAwait(false)).IsFine;

    /// <summary>Throws it away: all that it holds is at the remote.</summary>
    public void Delete()
    {
        if (Directory.Exists(branch.Mirror)) Directory.Delete(branch.Mirror, recursive: true);
    }

    /// <summary>This repository, whatever the variables of the process that started us say.</summary>
    private string In => "--git-dir=" + branch.Mirror;

    private static FollowingOutcome WhyNot(string complaint) =>
        complaint.Contains("couldn't find remote ref", StringComparison.Ordinal) ? FollowingOutcome.BranchMissing
        : DiskFaults.Any(fault => complaint.Contains(fault, StringComparison.Ordinal)) ? FollowingOutcome.NotWritten
        : FollowingOutcome.Unreachable;

    private async Task<string?> NameAsync(CancellationToken cancellation)
    {
        var answer = await Git.TryAsync([In, "rev-parse", "--quiet", "--verify", branch.Reference + "^{commit}"], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }

    private void RemoveStaleLocks()
    {
        var recent = clock.GetUtcNow().UtcDateTime - StaleLock;
        var locks = Directory.EnumerateFiles(branch.Mirror, "*.lock").Concat(Directory.EnumerateFiles(Path.Combine(branch.Mirror, "refs"), "*.lock", SearchOption.AllDirectories));
        foreach (var left in locks.Where(file => File.GetLastWriteTimeUtc(file) < recent).ToList()) File.Delete(left);
    }
}
