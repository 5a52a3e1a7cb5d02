using System.Net;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Preview;

/// <summary>What whoever writes sees of drafts and faults, and that readers see nothing of it.</summary>
public sealed class PreviewPageTests : IDisposable
{
    private const string File = "content/experiences/cabiria-lyon/fr.md";
    private const string Record = "/fr/experiences/cabiria-lyon";
    private const string Draft = "/fr/experiences/un-brouillon";

    private readonly PreviewSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_draft_is_shown_and_marked_on_its_page_and_in_lists()
    {
        _site.Copy.AddExperience("un-brouillon", "Un brouillon de fiche", "brouillonnage", status: "draft");

        var page = await _site.Client.Html(Draft);
        var list = await _site.Client.Html("/fr/experiences?q=brouillonnage");

        Assert.Equal("Un brouillon de fiche", page.QuerySelector("h1").Text());
        Assert.Contains("les lecteurs ne voient pas cette fiche", page.QuerySelector(".preview").Text(), StringComparison.Ordinal);
        Assert.Equal("Expérience · Brouillon", list.QuerySelector(".result .type").Text());
        Assert.Equal("Expérience", (await _site.Client.Html(Record)).QuerySelector("p.type").Text());
    }

    [Fact]
    public async Task Readers_see_neither_drafts_nor_anything_of_a_preview()
    {
        _site.Copy.AddExperience("un-brouillon", "Un brouillon de fiche", "brouillonnage", status: "draft");
        await _site.Client.Html(Draft);
        using var readers = new SiteFactory(_site.Copy);
        using var reader = readers.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Page(Draft)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Page("/preview/events")).Status);
        var page = await reader.GetStringAsync(new Uri(Record, UriKind.Relative));
        Assert.DoesNotContain("preview", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"field-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_a_field_leads_to_where_the_page_shows_that_field()
    {
        await _site.Client.Html(Record);
        _site.Copy.Change(File, "\nthemes:", "\nthemes: [no_such_theme] #");

        _site.Factory.Centre.Follow();

        var page = await _site.Client.Html(Record);
        var finding = page.QuerySelectorAll(".preview__finding--error").Single(one => one.Text().Contains("unknown-term", StringComparison.Ordinal));
        Assert.Equal("field-themes", finding.GetAttribute("data-preview-at"));
        Assert.Equal("#field-themes", finding.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Thèmes", page.GetElementById("field-themes").Text(), StringComparison.Ordinal);
        Assert.Contains("dernière version sans erreur", page.QuerySelector(".preview").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_text_leads_to_its_section()
    {
        await _site.Client.Html(Record);
        _site.Copy.Change(File, "{#lessons}\n", "{#lessons}\n\nVoir [la suite](../nulle-part).\n");

        _site.Factory.Centre.Follow();

        var page = await _site.Client.Html(Record);
        Assert.Equal("lessons", page.QuerySelectorAll(".preview__finding--error").Single(one => one.Text().Contains("broken-link", StringComparison.Ordinal)).GetAttribute("data-preview-at"));
        Assert.NotNull(page.GetElementById("lessons"));
    }

    [Theory]
    [InlineData("/fr/experiences/clas-perou/es", "content/experiences/clas-perou/es.md")]
    [InlineData("/fr/a-propos/en", "content/pages/a-propos/en.md")]
    public async Task A_fault_is_told_on_the_page_of_a_text_in_another_language(string address, string file)
    {
        await _site.Client.Html(Record);
        _site.Copy.Write(file, _site.Copy.Read(file).TrimEnd() + "\n\n[Ailleurs](../nulle-part.md)\n");

        _site.Factory.Centre.Follow();

        var finding = (await _site.Client.Html(address)).QuerySelectorAll(".preview__finding--error").Single(one => one.Text().Contains("broken-link", StringComparison.Ordinal));
        Assert.NotEqual("", finding.GetAttribute("data-preview-at"));
    }

    [Fact]
    public async Task A_half_written_file_keeps_its_last_view_and_tells_the_line()
    {
        var title = (await _site.Client.Html(Record)).QuerySelector("h1").Text();
        var text = _site.Copy.Read(File);
        _site.Copy.Write(File, text[..text.IndexOf("\nsummary:", StringComparison.Ordinal)]);

        _site.Factory.Centre.Follow();

        var page = await _site.Client.Html(Record);
        Assert.Equal(title, page.QuerySelector("h1").Text());
        Assert.Contains("unclosed-front-matter", page.QuerySelector(".preview__finding").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_that_never_was_without_error_is_told_at_its_address()
    {
        _site.Copy.Write("content/experiences/toute-neuve/fr.md", "---\nlang: fr\nstatus: draft\ncountry: FRR\n---\n");

        var answer = await _site.Client.Page("/fr/experiences/toute-neuve");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("pas encore eu de version sans erreur", answer.Document.QuerySelector(".preview").Text(), StringComparison.Ordinal);
        Assert.Contains("fr.md, ligne 4", answer.Document.QuerySelector(".preview__finding").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_for_whoever_writes_are_told_in_the_page()
    {
        _site.Copy.Change(File, "{#lessons}\n", "{#lessons}\n\nAppelez le 06 12 34 56 78.\n");

        var page = await _site.Client.Html(Record);

        Assert.Equal("lessons", page.QuerySelectorAll(".preview__finding--hint").Single(one => one.Text().Contains("06 12", StringComparison.Ordinal)).GetAttribute("data-preview-at"));
    }

    [Fact]
    public async Task A_schema_with_a_fault_changes_nothing_and_is_told_on_every_page()
    {
        await _site.Client.Html(Record);
        _site.Copy.Change(CentreCopy.Schema, "\nversion: 1", "\nversoin: 1");

        _site.Factory.Centre.Follow();

        Assert.Contains("unknown-key", (await _site.Client.Html("/fr")).QuerySelector(".preview").Text(), StringComparison.Ordinal);
        Assert.Contains("Cabiria", (await _site.Client.Html(Record)).QuerySelector("h1").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_id_is_given_twice_in_a_page()
    {
        var ids = (await _site.Client.Html(Record)).QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Only_this_machine_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/fr", UriKind.Relative));
        request.Headers.Host = "elsewhere.example";

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
