using System.Threading.Channels;

namespace Relais.Site.Following;

/// <summary>Asks for a look at the branch. Ringing again before anyone has come changes nothing: one look sees all that was pushed until then.</summary>
internal sealed class LookBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings.</summary>
    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until somebody rings, or that time is over; zero waits for ever.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (atMost > TimeSpan.Zero) limit.CancelAfter(atMost);
        try
        {
            await _rung.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody rang: it is time to look all the same.
        }
    }
}
