namespace Relais.Site.Following;

/// <summary>Looks at the branch now and then, and at once when asked.</summary>
internal sealed partial class BranchWatch(FollowedContent content, FollowingSettings settings, LookBell bell, ILogger<BranchWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (content.Branch is not { } branch) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await branch.LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A bug, or a machine out of memory: what is served stays, and the next look tries again. Let through, it would stop the site.
                LogLookFailed(logger, fault);
            }

            await bell.WaitAsync(settings.Every, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The branch could not be followed; what is served stays. Trying again.")]
    private static partial void LogLookFailed(ILogger logger, Exception fault);
}
