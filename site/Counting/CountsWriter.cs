namespace Relais.Site.Counting;

/// <summary>
/// The one who writes counts of searches: at the start (for what the files tell), every ten minutes, and once more when the site stops. A site that is killed loses the counts of ten minutes at most.
/// </summary>
internal sealed partial class CountsWriter(SearchCounter counter, TimeProvider clock, ILogger<CountsWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Write();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do Write();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Write()
    {
        try
        {
            counter.Write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk is full or the folder is not ours. Counts are worth less than the site: it goes on, and the next time tries again.
            LogWriteFailed(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The counts of searches could not be written. Trying again in ten minutes.")]
    private static partial void LogWriteFailed(ILogger logger, Exception fault);
}
