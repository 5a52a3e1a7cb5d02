using System.Net.Http.Headers;

namespace Relais.Tests.Site.Preview;

/// <summary>Open pages hear of each reading of the content.</summary>
public sealed class PreviewNewsTests : IDisposable
{
    private const string File = "content/experiences/cabiria-lyon/fr.md";

    private static readonly Uri Events = new("/preview/events", UriKind.Relative);

    private readonly PreviewSite _site = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(2));

    public void Dispose()
    {
        _patience.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task A_page_that_listens_is_told_the_version_that_it_shows()
    {
        var page = await _site.Client.Html("/fr");

        using var answer = await Listen();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_patience.Token));

        Assert.Equal(new MediaTypeHeaderValue("text/event-stream"), answer.Content.Headers.ContentType);
        Assert.Equal(page.QuerySelector("[data-preview]")!.GetAttribute("data-preview"), await Version(reader));
    }

    [Fact]
    public async Task A_file_that_is_saved_is_read_and_told_unasked()
    {
        using var answer = await Listen();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_patience.Token));
        var before = await Version(reader);
        _site.Copy.Change(File, "title: \"Cabiria, à Lyon", "title: \"Cabiria relue, à Lyon");

        var after = await Version(reader);

        Assert.NotEqual(before, after);
        var page = await _site.Client.Html("/fr/experiences/cabiria-lyon");
        Assert.StartsWith("Cabiria relue", page.QuerySelector("h1").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_schema_is_told_too_though_nothing_new_is_served()
    {
        using var answer = await Listen();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_patience.Token));
        var before = await Version(reader);
        _site.Copy.Change(Publishing.CentreCopy.Schema, "\nversion: 1", "\nversoin: 1");

        Assert.NotEqual(before, await Version(reader));
    }

    private Task<HttpResponseMessage> Listen() => _site.Client.GetAsync(Events, HttpCompletionOption.ResponseHeadersRead, _patience.Token);

    private async Task<string> Version(StreamReader reader)
    {
        const string Data = "data: ";
        while (await reader.ReadLineAsync(_patience.Token) is { } line)
            if (line.StartsWith(Data, StringComparison.Ordinal)) return line[Data.Length..];
        throw new InvalidOperationException("The site stopped telling.");
    }
}
