using Relais.Indexer.Content;

namespace Relais.Tests.Site;

/// <summary>The interface speaks the reader's language, the content its own, and the page says which is which.</summary>
[Collection(SiteTests.Name)]
public sealed class LanguageTests(SiteFixture site)
{
    [Theory]
    [InlineData("en-GB,en;q=0.9,fr;q=0.8", "/en")]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.5", "/fr")]
    [InlineData("de,en;q=0.3", "/en")]
    [InlineData("de", "/fr")]
    [InlineData("*;q=0.5,!!", "/fr")]
    public async Task The_first_visit_is_led_to_the_language_the_browser_asks_for(string asked, string home)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(home, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_record_without_translation_is_shown_in_its_language_and_it_is_said()
    {
        var document = await site.Client.Html("/en/experiences/" + site.Untranslated.Slug);

        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("fr", document.GetElementById("lessons")!.Closest("[lang]")!.GetAttribute("lang"));
        Assert.Contains("not translated yet", document.QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_says_how_it_was_made_and_leads_to_the_original()
    {
        var document = await site.Client.Html("/en/experiences/case-de-sante-toulouse");
        var notice = document.QuerySelectorAll("main a").Single(link => link.Text() == "Read the original");

        Assert.Equal("/fr/experiences/case-de-sante-toulouse", notice.GetAttribute("href"));
        Assert.Contains("from the original in French", notice.ParentElement.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Null(document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains("Toulouse: care", document.QuerySelector("h1").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_has_no_notice_of_translation()
    {
        var document = await site.Client.Html("/fr/experiences/case-de-sante-toulouse");

        Assert.DoesNotContain("Lire l'original", document.QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_in_another_language_is_marked_as_such()
    {
        var untranslated = site.Untranslated;
        var document = await site.Client.Html("/en/experiences?q=" + Uri.EscapeDataString(untranslated.Title(site.Centre.Schema.Searchable, "fr")));
        var title = document.QuerySelectorAll("main ol article h3").First(heading => heading.QuerySelector("a")!.GetAttribute("href")!.Contains("/" + untranslated.Slug, StringComparison.Ordinal));

        Assert.Equal("fr", title.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/fr/organisations", "/fr/organisations/la-place-sante", "La Place Santé")]
    [InlineData("/en/organisations", "/en/organisations/la-place-sante", "La Place Santé")]
    [InlineData("/fr/dossiers", "/fr/dossiers/centres-de-sante-communautaires", "Centres de santé communautaires")]
    [InlineData("/en/dossiers", "/en/dossiers/centres-de-sante-communautaires", "ommunity health centres")]
    public async Task Lists_lead_to_records_and_records_to_the_experiences_they_gather(string list, string record, string title)
    {
        var links = (await site.Client.Html(list)).QuerySelectorAll("main article a").Select(link => link.GetAttribute("href"));
        var document = await site.Client.Html(record);

        Assert.Contains(record, links);
        Assert.Contains(title, document.QuerySelector("h1").Text(), StringComparison.Ordinal);
        Assert.Contains(record[..3] + "/experiences/la-place-sante-saint-denis", document.QuerySelectorAll("main article article a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_dossier_shows_every_experience_it_names()
    {
        var map = File.ReadAllText(Path.Combine(site.Root, "content/dossiers/centres-de-sante-communautaires/fr.md")).Split('\n').Single(line => line.StartsWith("experiences:", StringComparison.Ordinal));
        var slugs = map.Split('[', ']')[1].Split(',', StringSplitOptions.TrimEntries);
        var document = await site.Client.Html("/fr/dossiers/centres-de-sante-communautaires");

        Assert.Equal(slugs, document.QuerySelectorAll("main article article :is(h2, h3) a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
    }
}
