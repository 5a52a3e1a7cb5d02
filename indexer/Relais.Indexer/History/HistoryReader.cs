using Relais.Indexer.Content;
using Relais.Indexer.Git;

namespace Relais.Indexer.History;

/// <summary>
/// Reads the past of the content from git, in one pass over the log. What was read is kept: of the next commit only what came since is asked. One reading at a time; others wait for it.
/// </summary>
/// <param name="git">Runs in the folder of the centre, or in a bare repository.</param>
/// <param name="repository">The bare repository; null for the one that git finds from the folder.</param>
public sealed class HistoryReader(GitCommand git, string? repository = null) : IDisposable
{
    /// <summary>Most commits read: older ones are as unknown as in a shallow clone.</summary>
    public const int MostCommits = 50_000;

    private readonly string[] _in = repository is null ? [] : ["--git-dir=" + repository];
    private readonly SemaphoreSlim _one = new(1);
    private ContentHistory _last = ContentHistory.None;
    private string _mailmap = "";

    /// <summary>The past as of a commit.</summary>
    /// <param name="commit">Name of the commit; null for the one checked out in the folder.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ContentHistory> AtAsync(string? commit, CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (await NameAsync(commit ?? "HEAD", "^{commit}", cancellation).ConfigureAwait(false) is not { } tip) return ContentHistory.None;
            // Names changed by the mailmap change in commits of long ago too.
            var mailmap = await NameAsync(tip, ":.mailmap", cancellation).ConfigureAwait(false) ?? "";
            var isSame = string.Equals(mailmap, _mailmap, StringComparison.Ordinal);
            if (isSame && string.Equals(tip, _last.Commit, StringComparison.Ordinal)) return _last;
            _last = await ReadAsync(tip, isSame, cancellation).ConfigureAwait(false);
            _mailmap = mailmap;
            return _last;
        }
        catch (GitException)
        {
            // No git on the machine, or a damaged repository: the pages do without a past, as for content that is in no repository.
            return ContentHistory.None;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Reads texts of versions from the same repository.</summary>
    public VersionTexts Texts() => new(git, repository);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<ContentHistory> ReadAsync(string tip, bool mayGoOn, CancellationToken cancellation)
    {
        var edge = await EdgeAsync(cancellation).ConfigureAwait(false);
        var goesOn = mayGoOn && _last.Reach is HistoryReach.Whole && edge.Count == 0
            && (await git.TryAsync([.. _in, "merge-base", "--is-ancestor", _last.Commit, tip], cancellation: cancellation).ConfigureAwait(false)).IsFine;
        var prefix = repository is null ? (await git.RunAsync(["rev-parse", "--show-prefix"], cancellation).ConfigureAwait(false)).Text.Trim('\n') : "";
        string[] relative = repository is null ? ["--relative"] : [];
        var log = await git.RunAsync(
            [
                .. _in, "-c", $"mailmap.blob={tip}:.mailmap", "-c", "log.showSignature=false", "log", "-z", CommitLog.Format, "--name-status", "--find-renames", "--no-ext-diff", .. relative,
                FormattableString.Invariant($"--max-count={MostCommits}"), goesOn ? $"{_last.Commit}..{tip}" : tip, "--", RecordFileFinder.Root,
            ],
            cancellation).ConfigureAwait(false);
        var read = CommitLog.Read(log.Text);
        var isCut = read.Count >= MostCommits;
        if (isCut) edge = new HashSet<string>(edge, StringComparer.Ordinal) { read[^1].Id };
        return new ContentHistory(tip, prefix, goesOn ? [.. read, .. _last.Logged] : read, edge, edge.Count > 0 ? HistoryReach.Shallow : HistoryReach.Whole);
    }

    /// <summary>The oldest commits of a shallow clone, whose parents it lacks; none when the repository is whole.</summary>
    private async Task<IReadOnlySet<string>> EdgeAsync(CancellationToken cancellation)
    {
        var edge = new HashSet<string>(StringComparer.Ordinal);
        var isShallow = (await git.RunAsync([.. _in, "rev-parse", "--is-shallow-repository"], cancellation).ConfigureAwait(false)).Text.Trim();
        if (string.Equals(isShallow, "false", StringComparison.Ordinal)) return edge;
        var list = Path.Combine(git.Folder, (await git.RunAsync([.. _in, "rev-parse", "--git-path", "shallow"], cancellation).ConfigureAwait(false)).Text.Trim('\n'));
        if (File.Exists(list)) edge.UnionWith(await File.ReadAllLinesAsync(list, cancellation).ConfigureAwait(false));
        return edge;
    }

    private async Task<string?> NameAsync(string revision, string part, CancellationToken cancellation)
    {
        var answer = await git.TryAsync([.. _in, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + part], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }
}
