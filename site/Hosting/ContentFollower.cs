using System.Globalization;
using Relais.Indexer.Publishing;
using Relais.Site.Following;

namespace Relais.Site.Hosting;

/// <summary>
/// Where the centre is a folder: looks every second whether content or index has changed. Polling rather than file events: it works on every file system, and a file caught half written is
/// simply read again at the next look.
/// </summary>
internal sealed partial class ContentFollower(Centre centre, FollowedContent content, IConfiguration configuration, TimeProvider clock, ILogger<ContentFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = double.Parse(configuration["Centre:FollowSeconds"] ?? "1", CultureInfo.InvariantCulture);
        if (seconds <= 0 || content.Branch is not null) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(seconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                centre.Follow();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The disk is full, a file is locked, or a reader has a bug: what is served stays, and the next look tries again. Let through, it would stop the site.
                LogFollowFailed(logger, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The content could not be followed; what is served stays. Trying again.")]
    private static partial void LogFollowFailed(ILogger logger, Exception fault);
}
