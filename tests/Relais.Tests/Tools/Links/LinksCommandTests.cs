using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Tools.Links;

namespace Relais.Tests.Tools.Links;

/// <summary>Links are asked of a server of the tests' own: nothing goes to the network.</summary>
public sealed class LinksCommandTests : IAsyncLifetime, IDisposable
{
    private static readonly Politeness Hurried = new() { BetweenRequests = TimeSpan.Zero, BeforeRetry = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromSeconds(10) };

    private readonly SmallCentre _centre = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly WebApplication _site = Site();
    private string _address = "";
    private int _inside;
    private int _mostInside;

    public async Task InitializeAsync()
    {
        _site.Run(AnswerAsync);
        await _site.StartAsync();
        _address = _site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void Internal_links_are_checked_without_asking_anything_of_the_web()
    {
        Text("[Une page](" + _address + "/alive) et [une fiche](../absente/fr.md), [une section](#absente).");

        var run = _centre.Run("links");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error broken-link", run.Output, StringComparison.Ordinal);
        Assert.Contains("error broken-anchor", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing-field", run.Output, StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Each_answer_is_told_for_what_it_is_and_only_the_dead_are_dead()
    {
        var answers = await CheckAsync("alive", "gone", "absent", "forbidden", "busy", "broken", "moved", "for-now", "no-head", "refuses-head");

        Assert.Equal(
            [LinkState.Alive, LinkState.Dead, LinkState.Dead, LinkState.Refused, LinkState.Refused, LinkState.Unreachable, LinkState.Moved, LinkState.Alive, LinkState.Alive, LinkState.Alive],
            answers.Select(answer => answer.State));
        Assert.Equal(_address + "/alive", answers[6].Location);
        Assert.Equal(1, _mostInside);
    }

    [Fact]
    public async Task Head_is_asked_first_then_get_and_what_may_come_back_is_tried_again()
    {
        var answers = await CheckAsync("alive", "no-head", "second-time", "busy");

        Assert.Equal(["HEAD /alive", "HEAD /no-head", "GET /no-head", "HEAD /second-time", "GET /second-time", "HEAD /second-time", "HEAD /busy", "HEAD /busy", "HEAD /busy"], _asked);
        Assert.Equal(LinkState.Alive, answers[2].State);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_not_called_dead()
    {
        await _site.StopAsync();

        var answers = await CheckAsync("alive");

        Assert.Equal(LinkState.Unreachable, answers[0].State);
        Assert.Equal(LinkState.Unreachable, new LinkAnswer("https://a.invalid/", LinkState.Unreachable, LinkAnswer.NoSuchSite, null, default).Judged(isNetworkThere: false).State);
        Assert.Equal(LinkState.Dead, new LinkAnswer("https://a.invalid/", LinkState.Unreachable, LinkAnswer.NoSuchSite, null, default).Judged(isNetworkThere: true).State);
    }

    [Fact]
    public void Links_of_texts_and_fields_are_found_with_their_places()
    {
        Text("Un [lien](https://example.org/a#b), <https://example.org/c> et `https://example.org/code`.", "sources:\n  - {id: S1, publisher: P, url: \"https://example.org/s\"}\n");
        var schema = Relais.Indexer.Schema.SchemaLoader.Load(_centre.Root, new Relais.Indexer.Diagnostics.DiagnosticBag())!;

        var found = FoundLink.All(_centre.Root, schema).Where(link => link.At.File is Made).ToList();

        Assert.Equal(["https://example.org/s", "https://example.org/a#b", "https://example.org/c"], found.Select(link => link.Url.OriginalString));
        Assert.Equal((6, 33), (found[0].At.Line, found[0].At.Column));
        Assert.Equal((11, 4), (found[1].At.Line, found[1].At.Column));
    }

    [Fact]
    public void Answers_are_kept_with_their_date_and_believed_for_a_while()
    {
        var file = Path.Combine(_centre.Root, ".relais", "links.jsonl");
        var now = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        new LinkCache(file).Keep([new("https://a.org/", LinkState.Alive, 200, null, now), new("https://b.org/", LinkState.Dead, 404, null, now)]);
        File.AppendAllText(file, "{\"Url\":\"https://half");

        var cache = new LinkCache(file);

        Assert.Equal(LinkState.Alive, cache.Fresh("https://a.org/", Hurried, now.AddDays(29))?.State);
        Assert.Null(cache.Fresh("https://a.org/", Hurried, now.AddDays(30)));
        Assert.Equal(404, cache.Fresh("https://b.org/", Hurried, now.AddHours(23))?.Status);
        Assert.Null(cache.Fresh("https://b.org/", Hurried, now.AddDays(1)));
        Assert.Null(cache.Fresh("https://half", Hurried, now));
    }

    [Fact]
    public void Dead_links_to_the_web_are_told_where_they_stand_and_asked_once()
    {
        // Only the new text: other records of the copy link to the true web.
        foreach (var folder in new[] { "content/organisations", "content/experiences/cabiria-lyon" }) Directory.Delete(Path.Combine(_centre.Root, folder), recursive: true);
        Text($"Une [page]({_address}/gone) et [la même]({_address}/gone#plus-bas).");

        var run = _centre.Run("links", "--external");
        var again = _centre.Run("links", "--external");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Count(line => line.StartsWith(Made, StringComparison.Ordinal) && line.Contains("): dead: ", StringComparison.Ordinal)));
        Assert.Contains("1 morts", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Output, again.Output);
        Assert.Equal(["HEAD /gone", "GET /gone"], _asked);
    }

    private const string Made = "content/experiences/jardin/fr.md";

    private void Text(string text, string fields = "") => _centre.Write(Made, $"---\nid: EXP-2026-0901\nlang: fr\nstatus: draft\n{fields}---\n\n## Contexte {{#context}}\n\n{text}\n");

    private async Task<IReadOnlyList<LinkAnswer>> CheckAsync(params string[] pages)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        return await new LinkChecker(http, Hurried, TimeProvider.System, "Relais/1.0 (link check; +https://example.org)").CheckAsync([.. pages.Select(page => _address + "/" + page)], _ => { }, CancellationToken.None);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _mostInside = Math.Max(_mostInside, Interlocked.Increment(ref _inside));
        var before = _asked.Count(asked => asked.EndsWith(context.Request.Path, StringComparison.Ordinal));
        _asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
        var isHead = HttpMethods.IsHead(context.Request.Method);
        var isKnown = context.Request.Headers.UserAgent.ToString().Contains("link check; +http", StringComparison.Ordinal);
        context.Response.StatusCode = context.Request.Path.Value switch
        {
            _ when !isKnown => 400,
            "/gone" => 410,
            "/absent" => 404,
            "/forbidden" => 403,
            "/busy" => 429,
            "/broken" => 503,
            "/moved" => 301,
            "/for-now" => 302,
            "/no-head" when isHead => 405,
            "/refuses-head" when isHead => 404,
            "/second-time" when before < 2 => 503,
            _ => 200,
        };
        if (context.Response.StatusCode is 301 or 302) context.Response.Headers.Location = "/alive";
        Interlocked.Decrement(ref _inside);
        await context.Response.CompleteAsync();
    }

    private static WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
