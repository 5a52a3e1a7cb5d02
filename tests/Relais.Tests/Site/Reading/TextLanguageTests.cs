using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Indexer.Text;

namespace Relais.Tests.Site.Reading;

/// <summary>A text in a language that the interface does not have is read at an address of its own, within the interface's language.</summary>
[Collection(SiteTests.Name)]
public sealed class TextLanguageTests(SiteFixture site)
{
    private const string Record = "/fr/experiences/case-de-sante-toulouse";
    private const string Spanish = Record + "/es";

    [Theory]
    [InlineData("/fr/experiences/case-de-sante-toulouse/es", "fr", "es", "La Case de Santé, en Toulouse", "À retenir")]
    [InlineData("/en/experiences/case-de-sante-toulouse/es", "en", "es", "La Case de Santé, en Toulouse", "Key points")]
    [InlineData("/fr/experiences/la-place-sante-saint-denis/pt", "fr", "pt", "La Place Santé", "À retenir")]
    public async Task The_text_is_in_its_language_and_the_labels_in_the_interface_s(string address, string interfaceLanguage, string language, string title, string label)
    {
        var document = await site.Client.Html(address);

        Assert.Equal(interfaceLanguage, document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(title, document.QuerySelector("h1[lang=" + language + "]").Text(), StringComparison.Ordinal);
        Assert.Equal(language, document.QuerySelector(".lead")!.GetAttribute("lang"));
        Assert.Equal(language, document.GetElementById("lessons")!.Closest("[lang]")!.GetAttribute("lang"));
        Assert.Equal(label, document.GetElementById("keys-title").Text());
        Assert.All(document.QuerySelectorAll(".keys__list li"), point => Assert.Equal(language, point.Closest("[lang]")!.GetAttribute("lang")));
    }

    [Fact]
    public async Task Sentences_among_labels_have_their_language()
    {
        var document = await site.Client.Html(Spanish);
        var team = document.GetElementById("details")!.ParentElement!.QuerySelectorAll("dt").Single(name => name.Text() == "Équipe").NextElementSibling!;

        Assert.Equal("es", team.QuerySelectorAll("span").Single(text => text.Text().StartsWith("En la apertura", StringComparison.Ordinal)).GetAttribute("lang"));
        Assert.Contains("13", team.Text(), StringComparison.Ordinal);
        Assert.Equal("es", document.QuerySelector("#part-transfer ~ dl [lang]")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/fr/experiences/case-de-sante-toulouse/pt")]
    [InlineData("/fr/experiences/cabiria-lyon/es")]
    [InlineData("/fr/experiences/case-de-sante-toulouse/xx")]
    [InlineData("/fr/experiences/case-de-sante-toulouse/ES")]
    [InlineData("/es/experiences/case-de-sante-toulouse")]
    [InlineData("/fr/organisations/la-place-sante/es")]
    [InlineData("/fr/a-propos/es")]
    public async Task A_language_that_the_record_lacks_has_no_address(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.Client.Page(address)).Status);

    [Theory]
    [InlineData("/fr/experiences/case-de-sante-toulouse/fr", "/fr/experiences/case-de-sante-toulouse")]
    [InlineData("/fr/experiences/case-de-sante-toulouse/en?mots=care", "/en/experiences/case-de-sante-toulouse?mots=care")]
    [InlineData("/fr/a-propos/en", "/en/a-propos")]
    public async Task A_language_of_the_interface_is_read_at_its_own_page(string address, string there) => Assert.Equal(there, await site.Client.Redirect(address));

    [Fact]
    public async Task Programs_are_told_the_one_address_of_each_language()
    {
        var root = site.Centre.Site.BaseUrl;
        foreach (var address in new[] { Record, "/en/experiences/case-de-sante-toulouse", Spanish, "/en/experiences/case-de-sante-toulouse/es" })
        {
            var document = await site.Client.Html(address);

            Assert.Equal(
                [("fr", root + Record), ("en", root + "/en/experiences/case-de-sante-toulouse"), ("es", root + Spanish)],
                document.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
            Assert.Equal(root + (address.EndsWith("/es", StringComparison.Ordinal) ? Spanish : address), document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData(Record, "fr")]
    [InlineData(Spanish, "es")]
    public async Task A_page_leads_to_every_language_that_the_text_can_be_read_in(string address, string current)
    {
        var versions = (await site.Client.Html(address)).QuerySelectorAll("[data-versions] a");

        Assert.Equal([Record, "/en/experiences/case-de-sante-toulouse", Spanish], versions.Select(link => link.GetAttribute("href")));
        Assert.Equal(["fr", "en", "es"], versions.Select(link => link.GetAttribute("hreflang")));
        Assert.Equal(current, versions.Single(link => link.HasAttribute("aria-current")).GetAttribute("hreflang"));
    }

    [Fact]
    public async Task A_text_in_one_language_only_has_one_address_under_each_interface_and_offers_no_other()
    {
        var address = "/en/experiences/" + site.Untranslated.Slug;

        Assert.Null((await site.Client.Html(address)).QuerySelector("[data-versions]"));
        Assert.Equal(address, await site.Client.Redirect(address + "/fr"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.Page(address + "/en")).Status);
    }

    [Fact]
    public async Task The_other_interface_shows_the_same_text()
    {
        var links = (await site.Client.Html(Spanish)).QuerySelectorAll(".langs a").Select(link => link.GetAttribute("href"));

        Assert.Equal([Spanish, "/en/experiences/case-de-sante-toulouse/es"], links);
    }

    [Fact]
    public async Task The_translation_leads_to_its_original()
    {
        var document = await site.Client.Html(Spanish);

        Assert.Equal(Record, document.QuerySelectorAll("main a").Single(link => link.Text() == "Lire l'original").GetAttribute("href"));
        Assert.DoesNotContain("pas encore traduit", document.QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_text_lead_where_they_lead_from_the_original()
    {
        var document = await site.Client.Html(Spanish);
        var links = document.QuerySelectorAll(".reading__text section[lang] a").Select(link => SiteCrawl.Resolved(Spanish, link.GetAttribute("href")!)).ToList();

        Assert.Contains("/fr/experiences/village-2-sante-echirolles", links);
        Assert.Contains("#source-S1", links);
        Assert.DoesNotContain(links, link => link.Contains("/experiences/experiences/", StringComparison.Ordinal) || link.StartsWith(Record + "#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Citations_have_its_title_its_address_and_its_language()
    {
        var document = await site.Client.Html(Spanish);
        string Cited(string style) => document.GetElementById("cite-" + style)!.TextContent;

        Assert.All(["iso690", "apa", "bibtex", "ris"], style => Assert.Contains(site.Centre.Site.BaseUrl + Spanish, Cited(style), StringComparison.Ordinal));
        Assert.All(["iso690", "apa"], style => Assert.Contains("[texte en espagnol]", Cited(style), StringComparison.Ordinal));
        Assert.Contains("language = {es}", Cited("bibtex"), StringComparison.Ordinal);
        Assert.Contains("LA  - espagnol", Cited("ris"), StringComparison.Ordinal);
        Assert.Contains("La Case de Santé, en Toulouse: curar", Cited("apa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_in_the_language_of_the_page_does_not_name_it() =>
        Assert.DoesNotContain("[texte", (await site.Client.Html(Record)).GetElementById("cite-iso690")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_search_in_its_language_leads_to_the_words()
    {
        var document = await site.Client.Html("/fr/experiences?q=hiperespecializaci%C3%B3n");
        var result = document.QuerySelectorAll("main ol article").Single(article => article.QuerySelector("h3 a")!.GetAttribute("href")!.Contains("case-de-sante-toulouse", StringComparison.Ordinal));
        var passage = result.QuerySelector(".passage")!.GetAttribute("href")!;

        Assert.StartsWith(Spanish + "?mots=", passage, StringComparison.Ordinal);
        Assert.StartsWith(Spanish + "?mots=", result.QuerySelector("h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("es", result.QuerySelector("h3")!.GetAttribute("lang"));
        Assert.Contains("en Toulouse", result.QuerySelector("h3").Text(), StringComparison.Ordinal);
        var there = await site.Client.Html(passage.Split('#')[0]);
        Assert.Contains(there.QuerySelectorAll("main mark"), mark => Folded.Of(mark.Text()) == "hiperespecializacion");
        Assert.NotNull(there.GetElementById(passage.Split('#')[1]));
        Assert.Equal(Spanish, there.QuerySelectorAll(".found a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task What_can_be_read_in_a_language_is_listed_in_it()
    {
        var document = await site.Client.Html("/fr/experiences?language=es");
        var titles = document.QuerySelectorAll("main ol article h3").ToList();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Equal("es", title.GetAttribute("lang")));
        Assert.All(titles, title => Assert.EndsWith("/es", title.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
        foreach (var title in titles) await site.Client.Html(title.QuerySelector("a")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task What_can_be_read_in_the_interface_s_language_too_stays_in_it()
    {
        var document = await site.Client.Html("/fr/experiences?language=es&language=fr");

        Assert.Empty(document.QuerySelectorAll("main ol article h3[lang]"));
    }

    [Fact]
    public async Task A_title_typed_in_its_language_is_suggested_in_it()
    {
        var answer = JsonNode.Parse((await site.Client.Page("/fr/suggestions?q=curar")).Text)!;

        Assert.Contains(Spanish, answer["suggestions"]!.AsArray().Select(one => (string)one!["url"]!));
    }

    [Fact]
    public async Task A_former_address_keeps_its_language()
    {
        using var factory = new SiteFactory();
        using var client = factory.Visitor();
        factory.Copy.Change("content/experiences/case-de-sante-toulouse/fr.md", "\nstatus: published", "\nstatus: published\nformer_slugs: [ancienne-case]");
        factory.Centre.Follow();

        Assert.Equal(Spanish, await client.Redirect("/fr/experiences/ancienne-case/es"));
    }

    [Fact]
    public async Task A_heading_that_its_translator_has_not_come_to_is_not_shown()
    {
        const string File = "content/experiences/case-de-sante-toulouse/es.md";
        using var factory = new SiteFactory();
        using var client = factory.Visitor();
        factory.Copy.Write(File, factory.Copy.Read(File).TrimEnd() + "\n\n## Vacío {#x-vacio}\n");
        factory.Centre.Follow();

        var document = await client.Html(Spanish);

        Assert.Null(document.GetElementById("x-vacio"));
        Assert.NotNull(document.GetElementById("lessons"));
    }

    [Fact]
    public async Task A_link_to_a_text_in_another_language_leads_to_that_text()
    {
        using var factory = new SiteFactory();
        using var client = factory.Visitor();
        factory.Copy.Change("content/experiences/cabiria-lyon/fr.md", "{#lessons}\n", "{#lessons}\n\nVoir [la Case](../case-de-sante-toulouse/es.md#means).\n");
        factory.Centre.Follow();
        var link = (await client.Html("/fr/experiences/cabiria-lyon")).QuerySelectorAll<IHtmlAnchorElement>("main a").Single(link => link.Text() == "la Case");

        Assert.Equal(Spanish + "#means", SiteCrawl.Resolved("/fr/experiences/cabiria-lyon", link.GetAttribute("href")!));
    }
}
