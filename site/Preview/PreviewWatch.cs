using Relais.Indexer.Publishing;
using Relais.Site.Following;

namespace Relais.Site.Preview;

/// <summary>
/// Reads the content again as soon as a file of the centre is written. Events of the file system only ring: what has changed is told by looking, as the site does each second, and that look is kept for file
/// systems without events.
/// </summary>
internal sealed partial class PreviewWatch(Centre centre, CentreOptions options, PreviewNews news, ILogger<PreviewWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(1);

    /// <summary>Editors write a file in several steps: time for them all.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = new LookBell();
        using var watcher = Watcher(bell);
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(Unasked, stoppingToken);
            await Task.Delay(Settling, stoppingToken);
            try
            {
                if (centre.Follow()) news.Tell();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // As for the site: the next look tries again.
                LogLookFailed(logger, fault);
            }
        }
    }

    private FileSystemWatcher? Watcher(LookBell bell)
    {
        try
        {
            var watcher = new FileSystemWatcher(options.Root) { IncludeSubdirectories = true };
            watcher.Changed += Ring;
            watcher.Created += Ring;
            watcher.Deleted += Ring;
            watcher.Renamed += Ring;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // Too many files for the system to watch: the look of each second is left.
            LogNoEvents(logger, fault.Message);
            return null;
        }

        void Ring(object sender, FileSystemEventArgs written)
        {
            // The index of the preview itself lies in the centre.
            if (!Path.GetRelativePath(options.Root, written.FullPath).StartsWith('.')) bell.Ring();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The content could not be read again; what is shown stays. Trying again.")]
    private static partial void LogLookFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system does not tell when files are written ({Reason}): they are looked at each second.")]
    private static partial void LogNoEvents(ILogger logger, string reason);
}
