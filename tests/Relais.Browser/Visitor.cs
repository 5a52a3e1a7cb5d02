using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>A window with its own cookies and cache, and the list of what it asked for that it should not have, or that failed.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    internal Visitor(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) => Note(!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asked elsewhere: {request.Url}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url} ({request.Failure})");
        page.Response += (_, response) => Note(response.Status >= 400 && !response.Request.IsNavigationRequest, $"{response.Status}: {response.Url}");
        page.Console += (_, message) => Note(message.Type is "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
    }

    public IPage Page { get; }

    /// <summary>Requests that left the site, failed, or broke the site's own policy.</summary>
    public IEnumerable<string> Faults => _faults;

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isFault, string what)
    {
        if (isFault) _faults.Enqueue(what);
    }
}
