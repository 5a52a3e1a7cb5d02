using Microsoft.Extensions.Logging;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;

namespace Relais.Indexer.Following;

/// <summary>
/// Serves the last commit of a branch: fetched, laid beside, checked, indexed and swapped in. Whatever fails on the way, what is served stays, and the next look tries again.
/// Looks come one after the other, whoever asks for them.
/// </summary>
public sealed partial class BranchFollower(FollowedBranch branch, Centre centre, TimeProvider clock, ILogger<BranchFollower> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly BranchMirror _mirror = new(branch, clock);
    private readonly CommitFolders _folders = new(branch.Commits);
    private string? _fault;
    private string? _seen;
    private string? _served;
    private string? _servedBefore;

    /// <summary>The branch.</summary>
    public FollowedBranch Branch => branch;

    /// <summary>How it goes.</summary>
    public FollowingReport Report { get; private set; } = FollowingReport.None;

    /// <summary>Serves what was served last, without asking the repository; asks it only when there is nothing to serve.</summary>
    /// <exception cref="ContentUnusableException">The schema or the site file of the branch has faults, and nothing older is there.</exception>
    /// <exception cref="GitException">The repository cannot be read, and nothing is there yet.</exception>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        foreach (var name in _folders.All())
        {
            // The name is enough to know the index that was made of it, which has the words of the commit.
            if (!centre.Resume(Place(new PublishedCommit(name, "", DateTimeOffset.UnixEpoch)))) continue;
            _served = name;
            return;
        }

        ContentUnusableException? unusable = null;
        try
        {
            await LookAsync(cancellation).ConfigureAwait(false);
        }
        catch (ContentUnusableException fault)
        {
            unusable = fault;
        }

        // The index is lost and the branch cannot be served: better an older commit than none.
        foreach (var name in _folders.All().Where(_ => !centre.IsOpen)) await TryServeAsync(name, cancellation).ConfigureAwait(false);
        if (!centre.IsOpen) throw unusable ?? (Exception)new GitException($"The branch {branch.Name} could not be read, and there is nothing to serve yet ({Report.Outcome}): see the log.");
    }

    /// <summary>Looks at the branch, and serves its last commit if that is not what is served. False when nothing changed.</summary>
    /// <exception cref="ContentUnusableException">Nothing was served yet, and the schema or the site file has faults.</exception>
    public async Task<bool> LookAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var alone = PublishingLock.Of(Path.Combine(branch.Folder, "following"));
            await FetchAsync(cancellation).ConfigureAwait(false);
            var changed = await _mirror.TipAsync(cancellation).ConfigureAwait(false) is { } tip && await ServeAsync(tip, cancellation).ConfigureAwait(false);
            _fault = null;
            return changed;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or GitException)
        {
            // Said once, not at every look until somebody makes room.
            if (!string.Equals(_fault, fault.Message, StringComparison.Ordinal)) LogNotWritten(logger, fault.Message, fault);
            _fault = fault.Message;
            Tell(FollowingOutcome.NotWritten);
            if (fault is GitException) await MendAsync(cancellation).ConfigureAwait(false);
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task FetchAsync(CancellationToken cancellation)
    {
        var (outcome, complaint) = await _mirror.FetchAsync(cancellation).ConfigureAwait(false);
        var first = outcome != Report.Outcome;
        Tell(outcome);
        if (outcome is FollowingOutcome.Rewritten) LogRewritten(logger, branch.Name);
        // Said once, not at every look; and a mirror that was damaged can be why git fails.
        if (!first || complaint.Length == 0) return;
        LogNotFetched(logger, branch.Name, complaint);
        if (outcome is FollowingOutcome.Unreachable) await MendAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<bool> ServeAsync(PublishedCommit tip, CancellationToken cancellation)
    {
        Report = Report with { Tip = tip };
        await _folders.LayAsync(_mirror.Tree(tip.Id), tip.Id, cancellation).ConfigureAwait(false);
        var before = centre.IsOpen ? centre.Current : null;
        var changed = centre.Follow(Place(tip));
        if (changed && before is not null) KeptAssets.Copy(before, centre.Current);
        if (!changed && string.Equals(_seen, tip.Id, StringComparison.Ordinal)) return false;
        _seen = tip.Id;
        if (string.Equals(centre.Current.Report.Commit?.Id, tip.Id, StringComparison.Ordinal)) await ServedAsync(tip, cancellation).ConfigureAwait(false);
        else LogWaiting(logger, tip.ShortId, tip.Subject);
        // A request that began before the swap may still open an image of the commit before.
        _folders.KeepOnly(new[] { _served, _servedBefore, tip.Id }.OfType<string>().ToHashSet(StringComparer.Ordinal));
        return changed;
    }

    private async Task ServedAsync(PublishedCommit commit, CancellationToken cancellation)
    {
        if (string.Equals(_served, commit.Id, StringComparison.Ordinal)) return;
        LogServing(logger, commit.ShortId, commit.Subject);
        (_servedBefore, _served) = (_served, commit.Id);
        await _mirror.HoldAsync(commit, cancellation).ConfigureAwait(false);
    }

    private async Task TryServeAsync(string name, CancellationToken cancellation)
    {
        try
        {
            centre.Follow(Place(await _mirror.CommitAsync(name, cancellation).ConfigureAwait(false)));
            _served = name;
        }
        catch (Exception fault) when (fault is ContentUnusableException or GitException)
        {
            LogUnusable(logger, name, fault.Message);
        }
    }

    private ContentPlace Place(PublishedCommit commit) => new(_folders.Of(commit.Id), commit);

    private async Task MendAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(branch.Mirror) || await _mirror.IsSoundAsync(cancellation).ConfigureAwait(false)) return;
        LogDamaged(logger, branch.Mirror);
        _mirror.Delete();
    }

    private void Tell(FollowingOutcome outcome)
    {
        var now = clock.GetUtcNow();
        Report = Report with { At = now, Outcome = outcome, RewrittenAt = outcome is FollowingOutcome.Rewritten ? now : Report.RewrittenAt };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving the commit {Commit}: {Subject}")]
    private static partial void LogServing(ILogger logger, string commit, string subject);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commit {Commit} ({Subject}) cannot be served: its schema or its site file has errors. What is served stays.")]
    private static partial void LogWaiting(ILogger logger, string commit, string subject);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The history of the branch {Branch} was rewritten (a forced push): its new last commit is followed.")]
    private static partial void LogRewritten(ILogger logger, string branch);

    [LoggerMessage(Level = LogLevel.Error, Message = "The branch {Branch} could not be fetched; what is served stays. {Complaint}")]
    private static partial void LogNotFetched(ILogger logger, string branch, string complaint);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was fetched could not be laid or indexed; what is served stays. {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string reason, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commit {Commit}, kept from before, cannot be served either: {Reason}")]
    private static partial void LogUnusable(ILogger logger, string commit, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mirror {Mirror} is damaged: it is thrown away and fetched again.")]
    private static partial void LogDamaged(ILogger logger, string mirror);
}
