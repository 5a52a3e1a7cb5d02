using Relais.Indexer.Git;
using Relais.Indexer.History;
using Relais.Indexer.Publishing;
using Relais.Site.Following;

namespace Relais.Site.History;

/// <summary>
/// The past of what is served. It is read beside the publication, which never waits for it; a page waits a little for the first reading. A folder is asked again now and then, for a commit may come
/// without any file changing.
/// </summary>
public sealed partial class ServedHistory : IDisposable
{
    /// <summary>How long what was read of a folder is taken as it is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>How long the first reading of a long history may take, on a busy machine.</summary>
    private static readonly TimeSpan LongLog = TimeSpan.FromMinutes(10);
    private const int MostAtOnce = 2;

    private readonly HistoryReader _reader;
    private readonly bool _isFolder;
    private readonly TimeProvider _clock;
    private readonly ILogger<ServedHistory> _logger;
    private readonly SemaphoreSlim _texts = new(MostAtOnce);
    private readonly Lock _lock = new();
    private CentreSnapshot? _of;
    private Task<ContentHistory> _reading = Task.FromResult(ContentHistory.None);
    private ContentHistory? _known;
    private long _started;

    /// <summary>Of the branch followed, or of the folder.</summary>
    public ServedHistory(FollowingSettings following, CentreOptions options, TimeProvider clock, ILogger<ServedHistory> logger)
    {
        (_clock, _logger, _isFolder) = (clock, logger, following.Branch is null);
        _reader = following.Branch is { } branch ? new HistoryReader(new GitCommand(branch.Mirror, LongLog), branch.Mirror) : new HistoryReader(new GitCommand(options.Root, LongLog));
    }

    /// <summary>The past of a snapshot; what is known so far when reading takes long.</summary>
    public async Task<ContentHistory> OfAsync(CentreSnapshot snapshot, CancellationToken cancellation = default)
    {
        var (reading, known) = Reading(snapshot);
        if (reading.IsCompleted || known is null) await Task.WhenAny(reading, Task.Delay(Patience, _clock, cancellation));
        return reading.IsCompletedSuccessfully ? await reading : known ?? ContentHistory.None;
    }

    /// <summary>Texts of versions, few at once: each takes a run of git.</summary>
    public async Task<IReadOnlyList<string?>> TextsAsync(IReadOnlyList<(string Revision, string Path)> asked, long mostBytes, CancellationToken cancellation)
    {
        await _texts.WaitAsync(cancellation);
        try
        {
            return await _reader.Texts().ReadAsync(asked, mostBytes, cancellation);
        }
        finally
        {
            _texts.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _texts.Dispose();
    }

    /// <summary>The reading under way or done, and what was known of the same snapshot before it.</summary>
    private (Task<ContentHistory> Reading, ContentHistory? Known) Reading(CentreSnapshot snapshot)
    {
        lock (_lock)
        {
            var isOther = !ReferenceEquals(snapshot, _of);
            if (isOther || (_isFolder && _reading.IsCompleted && _clock.GetElapsedTime(_started) >= Fresh))
            {
                _known = isOther ? null : _reading.IsCompletedSuccessfully ? _reading.Result : _known;
                (_of, _started) = (snapshot, _clock.GetTimestamp());
                _reading = ReadAsync(snapshot.Report.Commit?.Id);
            }

            return (_reading, _known);
        }
    }

    private async Task<ContentHistory> ReadAsync(string? commit)
    {
        // Whoever asks holds a lock: git is started by another thread.
        await Task.Yield();
        var started = _clock.GetTimestamp();
        var history = await _reader.AtAsync(commit);
        var elapsed = _clock.GetElapsedTime(started);
        LogRead(_logger, history.Commits, history.Reach, elapsed);
        return history;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "History: {Commits} commits ({Reach}) in {Elapsed}")]
    private static partial void LogRead(ILogger logger, int commits, HistoryReach reach, TimeSpan elapsed);
}
