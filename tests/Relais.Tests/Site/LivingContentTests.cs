using System.Net;
using AngleSharp.Dom;

namespace Relais.Tests.Site;

/// <summary>The site follows its files: good ones are published at once, bad ones never cost a reader a page.</summary>
public sealed class LivingContentTests : IDisposable
{
    private const string File = "content/experiences/cabiria-lyon/fr.md";
    private const string Record = "/fr/experiences/cabiria-lyon";

    private readonly SiteFactory _site = new();
    private readonly HttpClient _client;

    public LivingContentTests() => _client = _site.Visitor();

    [Fact]
    public async Task A_file_broken_by_a_tab_costs_no_page_and_is_named_on_the_status_page()
    {
        var title = (await _client.Html(Record)).QuerySelector("h1").Text();
        _site.Copy.Change(File, "\nsummary:", "\n\tsummary:");

        Assert.True(_site.Centre.Follow());

        Assert.Equal(title, (await _client.Html(Record)).QuerySelector("h1").Text());
        await _client.Html("/fr/experiences/case-de-sante-toulouse");
        Assert.Contains("cabiria-lyon", await _client.Found("/fr/experiences?q=cabiria"));
        var status = (await _client.Html("/fr/status")).QuerySelector("main").Text();
        var line = _site.Copy.Read(File).Split('\n').ToList().FindIndex(text => text.StartsWith('\t')) + 1;
        Assert.Contains($"{File}({line},", status, StringComparison.Ordinal);
        Assert.Contains("yaml", status, StringComparison.Ordinal);
        Assert.Contains("experience/cabiria-lyon", status, StringComparison.Ordinal);
        Assert.Contains(File, (await _client.Html("/en/status")).QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repairing_a_broken_file_publishes_its_new_text_and_clears_the_status()
    {
        _site.Copy.Change(File, "\nsummary:", "\n\tsummary:");
        _ = _client;
        _site.Centre.Follow();
        _site.Copy.Change(File, "\n\tsummary:", "\nsummary:");
        _site.Copy.Change(File, "title: \"Cabiria, à Lyon", "title: \"Cabiria réparée, à Lyon");

        Assert.True(_site.Centre.Follow());

        Assert.StartsWith("Cabiria réparée", (await _client.Html(Record)).QuerySelector("h1").Text(), StringComparison.Ordinal);
        Assert.Equal("cabiria-lyon", Assert.Single(await _client.Found("/fr/experiences?q=titre:reparee")));
        Assert.DoesNotContain(File, (await _client.Html("/fr/status")).QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_a_record_takes_it_away_everywhere()
    {
        await _client.Html(Record);
        var before = (await _client.Html("/fr/experiences")).Total();
        _site.Copy.Delete("content/experiences/cabiria-lyon");

        _site.Centre.Follow();

        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page(Record)).Status);
        Assert.Equal(before - 1, (await _client.Html("/fr/experiences")).Total());
        Assert.DoesNotContain("cabiria-lyon", await _client.Found("/fr/experiences"));
    }

    [Fact]
    public async Task A_new_file_is_found_at_once()
    {
        Assert.Empty(await _client.Found("/fr/experiences?q=zygomorphe"));
        _site.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");

        _site.Centre.Follow();

        Assert.Equal(["jardin-zygomorphe"], await _client.Found("/fr/experiences?q=zygomorphe"));
        Assert.Equal("Un jardin de quartier, à Lyon", (await _client.Html("/fr/experiences/jardin-zygomorphe")).QuerySelector("h1").Text());
        Assert.Contains("jardin-zygomorphe", (await _client.Html("/fr/organisations/cabiria")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_with_a_fault_waits_and_is_named()
    {
        await _client.Html("/fr");
        _site.Copy.AddExperience("jardin-fautif", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _site.Copy.Change("content/experiences/jardin-fautif/fr.md", "\nthemes: [", "\nthemes: [martian_health, ");

        _site.Centre.Follow();

        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page("/fr/experiences/jardin-fautif")).Status);
        var status = (await _client.Html("/fr/status")).QuerySelector("main").Text();
        Assert.Contains("experience/jardin-fautif", status, StringComparison.Ordinal);
        Assert.Contains("unknown-term", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content-schema.yml", "version: 1", "version: [1")]
    [InlineData("content-schema.yml", "page_size: 20", "page_sise: 20")]
    [InlineData("content/vocabularies/theme.yml", "id: theme", "idd: theme")]
    [InlineData("content/site.yml", "name: {", "nome: {")]
    [InlineData("content/site.yml", "name: {", "name: [{")]
    public async Task A_fault_in_what_all_records_share_keeps_everything_served_and_is_named(string file, string right, string wrong)
    {
        var before = await _client.Found("/fr/experiences");
        _site.Copy.Change(file, right, wrong);

        _site.Centre.Follow();

        Assert.Equal(before, await _client.Found("/fr/experiences"));
        Assert.Equal("Relais", (await _client.Html("/fr")).Title);
        await _client.Html(Record);
        Assert.Contains(file + "(", (await _client.Html("/fr/status")).QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.False(_site.Centre.Follow());

        _site.Copy.Change(file, wrong, right);
        _site.Copy.Change(File, "title: \"Cabiria, à Lyon", "title: \"Cabiria d'après, à Lyon");
        _site.Centre.Follow();
        Assert.StartsWith("Cabiria d'après", (await _client.Html(Record)).QuerySelector("h1").Text().Replace('’', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_appears_nowhere()
    {
        await _client.Html("/fr");
        _site.Copy.AddExperience("jardin-secret", "Un jardin encore secret, à Lyon", "Zygomorphe", status: "draft");

        _site.Centre.Follow();

        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page("/fr/experiences/jardin-secret")).Status);
        Assert.Empty(await _client.Found("/fr/experiences?q=zygomorphe"));
        Assert.DoesNotContain("jardin-secret", await _client.Found("/fr/experiences"));
        var crawl = await SiteCrawl.From(_client);
        Assert.DoesNotContain(crawl.Html, page => page.Text.Contains("jardin-secret", StringComparison.Ordinal) || page.Text.Contains("encore secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_made_a_draft_again_is_withdrawn()
    {
        await _client.Html(Record);
        _site.Copy.Change(File, "status: published", "status: draft");

        _site.Centre.Follow();

        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page(Record)).Status);
        Assert.DoesNotContain("cabiria-lyon", await _client.Found("/fr/experiences?q=cabiria"));
    }

    [Fact]
    public async Task A_proposed_record_is_shown_with_what_it_lacks()
    {
        await _client.Html(Record);
        _site.Copy.Change(File, "status: published", "status: submitted");

        _site.Centre.Follow();

        Assert.Contains("encore incomplète", (await _client.Html(Record)).QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitors_never_see_a_gap_while_the_content_changes()
    {
        await _client.Html("/fr");
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var answers = new List<HttpStatusCode>();
            while (!stop.IsCancellationRequested)
                foreach (var address in new[] { "/fr", "/fr/experiences?q=sante", "/fr/experiences/case-de-sante-toulouse" }) answers.Add((await _client.Page(address)).Status);
            return answers;
        });
        for (var round = 0; round < 6; round++)
        {
            _site.Copy.AddExperience("jardin-neuf", $"Un jardin de quartier, version {round}", "Zygomorphe");
            _site.Centre.Follow();
        }

        await stop.CancelAsync();
        Assert.All(await reading, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal("Un jardin de quartier, version 5", (await _client.Html("/fr/experiences/jardin-neuf")).QuerySelector("h1").Text());
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }
}
