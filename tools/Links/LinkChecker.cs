using System.Collections.Concurrent;
using System.Net;

namespace Relais.Tools.Links;

/// <summary>
/// Asks addresses whether they answer: HEAD first, which costs a site little, then GET where HEAD says no, for many sites answer it wrongly. One site is asked one thing at a time, with a pause.
/// </summary>
internal sealed class LinkChecker(HttpMessageInvoker http, Politeness politeness, TimeProvider clock, string userAgent)
{
    private const int MostRedirects = 6;

    /// <summary>The answers, in the order of the addresses.</summary>
    public async Task<IReadOnlyList<LinkAnswer>> CheckAsync(IReadOnlyList<string> urls, Action<LinkAnswer> answered, CancellationToken cancellation)
    {
        var answers = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        var sites = urls.Distinct(StringComparer.Ordinal).GroupBy(url => new Uri(url).Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(sites, new ParallelOptions { MaxDegreeOfParallelism = politeness.Sites, CancellationToken = cancellation }, async (site, stop) =>
        {
            foreach (var url in site)
            {
                var answer = await CheckAsync(url, stop).ConfigureAwait(false);
                answers[url] = answer;
                answered(answer);
            }
        }).ConfigureAwait(false);
        return [.. urls.Distinct(StringComparer.Ordinal).Select(url => answers[url])];
    }

    private async Task<LinkAnswer> CheckAsync(string url, CancellationToken cancellation)
    {
        var wait = politeness.BeforeRetry;
        for (var attempt = 1; ; attempt++)
        {
            var (answer, asked) = await AskAsync(url, cancellation).ConfigureAwait(false);
            var isWorthRetrying = answer.State is LinkState.Unreachable || answer.Status == (int)HttpStatusCode.TooManyRequests;
            if (!isWorthRetrying || attempt >= politeness.Tries) return answer;
            await PauseAsync(asked > wait ? asked : wait, cancellation).ConfigureAwait(false);
            wait *= 2;
        }
    }

    /// <summary>One try, and how long the site asks to wait before the next.</summary>
    private async Task<(LinkAnswer Answer, TimeSpan Wait)> AskAsync(string url, CancellationToken cancellation)
    {
        try
        {
            var (status, location, wait) = await FollowAsync(HttpMethod.Head, url, cancellation).ConfigureAwait(false);
            // A site that counts requests would count the second one as well.
            if (status is (< 200 or >= 300) and not 429) (status, location, wait) = await FollowAsync(HttpMethod.Get, url, cancellation).ConfigureAwait(false);
            return (Answer(url, StateOf(status, location), status, location), wait);
        }
        catch (HttpRequestException fault)
        {
            return (Answer(url, LinkState.Unreachable, fault.HttpRequestError is HttpRequestError.NameResolutionError ? LinkAnswer.NoSuchSite : 0, null), TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Answer(url, LinkState.Unreachable, 0, null), TimeSpan.Zero);
        }
    }

    /// <summary>Asks, and goes where it is sent; tells the last address when all the steps to it are for good.</summary>
    private async Task<(int Status, string? Location, TimeSpan Wait)> FollowAsync(HttpMethod method, string url, CancellationToken cancellation)
    {
        var at = new Uri(url);
        var isForGood = true;
        for (var step = 0; ; step++)
        {
            await PauseAsync(politeness.BetweenRequests, cancellation).ConfigureAwait(false);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(politeness.Patience);
            using var request = new HttpRequestMessage(method, at);
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,application/pdf;q=0.9,*/*;q=0.8");
            using var response = await http.SendAsync(request, patience.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next || step >= MostRedirects)
                return (status, step > 0 && isForGood ? at.AbsoluteUri : null, Wait(response));
            isForGood &= status is 301 or 308;
            at = new Uri(at, next);
            if (at.Scheme is not ("http" or "https")) return (status, null, TimeSpan.Zero);
        }
    }

    private TimeSpan Wait(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return asked > politeness.LongestWait ? politeness.LongestWait : asked;
    }

    private Task PauseAsync(TimeSpan pause, CancellationToken cancellation) => pause <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(pause, clock, cancellation);

    private LinkAnswer Answer(string url, LinkState state, int status, string? location) => new(url, state, status, location, clock.GetUtcNow());

    private static LinkState StateOf(int status, string? location) => status switch
    {
        >= 200 and < 300 => location is null ? LinkState.Alive : LinkState.Moved,
        404 or 410 => LinkState.Dead,
        401 or 402 or 403 or 405 or 406 or 407 or 429 or 451 => LinkState.Refused,
        _ => LinkState.Unreachable,
    };
}
