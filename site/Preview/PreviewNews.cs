using System.Globalization;
using System.Runtime.CompilerServices;
using Relais.Indexer.Publishing;

namespace Relais.Site.Preview;

/// <summary>
/// Tells open pages, and <c>relais preview</c>, that the content was read again: server-sent events whose data is the version. Whoever comes is told the present one at once, so nothing is missed between a
/// page and its listening.
/// </summary>
internal sealed class PreviewNews(Centre centre, IHostApplicationLifetime lifetime)
{
    public const string Address = "/preview/events";

    private volatile TaskCompletionSource _changed = New();

    /// <summary>Changes whenever the content was read, served or not.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{centre.Current.Report.At.UtcTicks:x}-{(centre.LatestReport ?? centre.Current.Report).At.UtcTicks:x}");

    /// <summary>Tells that it may have changed.</summary>
    public void Tell() => Interlocked.Exchange(ref _changed, New()).SetResult();

    public static IResult Send(PreviewNews news, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(news.VersionsAsync(cancellation));
    }

    private async IAsyncEnumerable<string> VersionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // An open page must not keep the program from ending.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        for (var told = ""; !end.IsCancellationRequested;)
        {
            var changed = _changed.Task;
            var version = Version;
            if (!string.Equals(version, told, StringComparison.Ordinal)) yield return told = version;
            await Task.WhenAny(changed, Task.Delay(Timeout.Infinite, end.Token));
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
