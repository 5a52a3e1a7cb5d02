using Relais.Indexer.Publishing;

namespace Relais.Site.History;

/// <summary>Has the past read as soon as something new is served, so that no reader waits for it.</summary>
internal sealed class HistoryWatch(Centre centre, ServedHistory history, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        CentreSnapshot? seen = null;
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            if (!centre.IsOpen || ReferenceEquals(seen, centre.Current)) continue;
            seen = centre.Current;
            await history.OfAsync(seen, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
