using System.Net;

namespace Relais.Tests.Site;

/// <summary>An address that was published answers for ever: it leads to where the record is now, or says that it was taken back.</summary>
public sealed class MovedAndWithdrawnTests : IDisposable
{
    private const string WriteUp = "content/experiences/jardin-neuf/fr.md";
    private const string Address = "/fr/experiences/jardin-neuf";
    private const string Notice = "withdrawal: {date: 2026-11-20, reason: {fr: \"À la demande de l'équipe.\", en: \"The team asked for it.\"}}";

    private readonly SiteFactory _site = new();
    private readonly HttpClient _client;

    public MovedAndWithdrawnTests()
    {
        _client = _site.Visitor();
        _site.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _site.Centre.Follow();
    }

    [Theory]
    [InlineData("/fr/experiences/jardin-ancien", "/fr/experiences/jardin-neuf")]
    [InlineData("/en/experiences/jardin-ancien?q=jardin", "/en/experiences/jardin-neuf?q=jardin")]
    [InlineData("/media/experiences/jardin-ancien/jardin.jpg", "/media/experiences/jardin-neuf/jardin.jpg")]
    public async Task A_former_address_leads_to_the_new_one_for_ever(string former, string now)
    {
        Rename("jardin-ancien, premier-jardin");

        using var answer = await _client.GetAsync(new Uri(former, UriKind.Relative));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location!.OriginalString);
        Assert.Equal("/fr/experiences/jardin-neuf", await _client.Redirect("/fr/experiences/premier-jardin"));
        Assert.Equal(["jardin-neuf"], await _client.Found("/fr/experiences?q=zygomorphe"));
        Assert.DoesNotContain("jardin-ancien", (await _client.Html(Address)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/organisations/cabiria.yml", "organisations", "cabiria")]
    [InlineData("content/pages/a-propos/fr.md", "", "a-propos")]
    public async Task So_do_those_of_other_records(string file, string folder, string slug)
    {
        var text = _site.Copy.Read(file);
        _site.Copy.Write(file, text.StartsWith("---\n", StringComparison.Ordinal) ? "---\nformer_slugs: [autrefois]\n" + text[4..] : "former_slugs: [autrefois]\n" + text);
        _site.Centre.Follow();
        var path = folder.Length == 0 ? "/fr/" : $"/fr/{folder}/";

        Assert.Equal(path + slug, await _client.Redirect(path + "autrefois"));
    }

    [Fact]
    public async Task A_record_moved_and_broken_in_one_go_stays_at_its_address()
    {
        _site.Copy.AddExperience("jardin-d-apres", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _site.Copy.Change("content/experiences/jardin-d-apres/fr.md", "\nstatus: published", "\nstatus: published\nformer_slugs: [jardin-neuf]\nchamp: inconnu");
        _site.Copy.Delete("content/experiences/jardin-neuf");
        _site.Centre.Follow();

        await _client.Html(Address);
        Assert.Equal(["experience/jardin-neuf"], _site.Centre.Current.Report.Kept);
    }

    [Fact]
    public async Task A_withdrawn_record_answers_that_it_is_gone_and_why()
    {
        Withdraw();

        var french = await _client.Page(Address);
        var english = await _client.Page("/en" + Address[3..]);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (french.Status, english.Status));
        Assert.Contains("À la demande de l'équipe.", french.Document.QuerySelector("main").Text().Replace('’', '\''), StringComparison.Ordinal);
        Assert.Contains("20 novembre 2026", french.Document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.Contains("Un jardin de quartier", french.Document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.Contains("The team asked for it.", english.Document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.Contains("noindex", french.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.DoesNotContain("Zygomorphe", french.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_record_is_nowhere_else()
    {
        var before = (await _client.Html("/fr/experiences")).Total();
        Withdraw();

        Assert.Equal(before - 1, (await _client.Html("/fr/experiences")).Total());
        Assert.Empty(await _client.Found("/fr/experiences?q=zygomorphe"));
        Assert.DoesNotContain("jardin-neuf", (await _client.Page("/fr/experiences.atom")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jardin-neuf", (await _client.Page("/fr/organisations/cabiria")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page("/media/experiences/jardin-neuf/jardin.jpg")).Status);
    }

    [Fact]
    public async Task A_withdrawal_holds_whatever_other_faults_its_file_has()
    {
        Withdraw("champ: inconnu\n");
        Assert.Equal(HttpStatusCode.Gone, (await _client.Page(Address)).Status);

        _site.Copy.Change(WriteUp, "\nsummary:", "\n\tsummary:");
        _site.Centre.Follow();

        Assert.Equal(HttpStatusCode.Gone, (await _client.Page(Address)).Status);
        Assert.Empty(await _client.Found("/fr/experiences?q=zygomorphe"));
    }

    [Fact]
    public async Task The_former_address_of_a_withdrawn_record_leads_to_its_notice()
    {
        Withdraw("former_slugs: [jardin-ancien]\n");

        Assert.Equal(HttpStatusCode.Gone, (await _client.Page("/fr/experiences/jardin-ancien")).Status);
    }

    [Fact]
    public async Task A_record_withdrawn_to_its_title_alone_has_no_fault()
    {
        _site.Copy.Write(WriteUp, "---\nid: EXP-2026-9001\nlang: fr\nstatus: withdrawn\ntitle: \"Un jardin de quartier, à Lyon\"\n---\n");
        _site.Centre.Follow();

        Assert.DoesNotContain(_site.Centre.Current.Report.Findings, finding => finding.File == WriteUp);
        Assert.Equal(HttpStatusCode.Gone, (await _client.Page(Address)).Status);
    }

    [Fact]
    public async Task A_record_put_back_is_published_again()
    {
        Withdraw();
        _site.Copy.Change(WriteUp, "status: withdrawn", "status: published");
        _site.Copy.Change(WriteUp, Notice + "\n", "");
        _site.Centre.Follow();

        await _client.Html(Address);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }

    private void Rename(string former)
    {
        _site.Copy.Change(WriteUp, "\nstatus: published", $"\nstatus: published\nformer_slugs: [{former}]");
        _site.Centre.Follow();
    }

    private void Withdraw(string more = "")
    {
        _site.Copy.Change(WriteUp, "\nstatus: published", $"\nstatus: withdrawn\n{more}{Notice}");
        _site.Centre.Follow();
    }
}
