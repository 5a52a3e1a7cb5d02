using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Site.Display.Reading;

namespace Relais.Tests.Site.Reading;

/// <summary>What helps to read, cite and pass on an experience.</summary>
[Collection(SiteTests.Name)]
public sealed class ReadingTests(SiteFixture site)
{
    public static TheoryData<string> Slugs => [.. FrontMatter.Originals(Specs.RepositoryRoot.Path).Select(writeUp => writeUp.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_term_linked_in_a_text_is_explained_on_the_page_and_leads_back(string slug)
    {
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var terms = document.QuerySelectorAll<IHtmlAnchorElement>("main a.term").ToList();
        var explained = document.QuerySelectorAll("section[aria-labelledby=terms] dl > div").ToList();

        Assert.Equal(terms.Select(term => term.GetAttribute("href")![1..]), explained.Select(entry => entry.Id));
        Assert.All(explained, entry =>
        {
            Assert.NotEmpty(entry.QuerySelector("dfn").Text().Trim());
            Assert.NotNull(document.GetElementById(entry.QuerySelector("a")!.GetAttribute("href")![1..]));
        });
    }

    [Fact]
    public async Task Some_texts_use_terms_that_the_glossary_has()
    {
        var linked = 0;
        foreach (var writeUp in FrontMatter.Originals(site.Root)) linked += (await site.Client.Html("/fr/experiences/" + writeUp.Slug)).QuerySelectorAll("main a.term").Length;

        Assert.True(linked > 10, $"Only {linked} terms are linked.");
    }

    [Theory]
    [InlineData("fr", "Ce que «\u00A0En cours\u00A0» veut dire ici", "décembre 2024")]
    [InlineData("en", "What “Running” means here", "December 2024")]
    public async Task The_stage_says_what_it_means_here_and_as_of_when(string language, string question, string asOf)
    {
        var document = await site.Client.Html($"/{language}/experiences/la-place-sante-saint-denis");
        var meaning = document.QuerySelector("details.meaning")!;

        Assert.Equal(Plain(question), Plain(meaning.QuerySelector("summary").Text()));
        Assert.Contains(asOf, meaning.Text(), StringComparison.Ordinal);
        Assert.True(meaning.QuerySelectorAll("p").Length == 3, "Definition, fragilities and date are not all there.");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task It_is_cited_in_four_styles_that_all_name_it_and_its_address(string slug)
    {
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var citations = document.QuerySelectorAll(".cite__text").ToList();
        var title = document.QuerySelector("h1").Text().Replace("&", "\\&", StringComparison.Ordinal);

        Assert.Equal(["cite-iso690", "cite-apa", "cite-bibtex", "cite-ris"], citations.Select(citation => citation.Id));
        Assert.All(citations, citation =>
        {
            Assert.Contains("/fr/experiences/" + slug, citation.Text(), StringComparison.Ordinal);
            Assert.Contains(Plain(title), Plain(citation.Text()), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Its_bibtex_is_one_balanced_entry_and_its_ris_lines_are_tagged(string slug)
    {
        var document = await site.Client.Html("/fr/experiences/" + slug);
        var bibtex = document.GetElementById("cite-bibtex")!.TextContent;
        var ris = document.GetElementById("cite-ris")!.TextContent.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("@misc{" + slug + ",", bibtex, StringComparison.Ordinal);
        Assert.Equal(bibtex.Count(c => c == '{'), bibtex.Count(c => c == '}'));
        Assert.All(ris, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.StartsWith("TY", ris[0], StringComparison.Ordinal);
        Assert.StartsWith("ER", ris[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_sent_by_mail_with_its_title_and_address()
    {
        var document = await site.Client.Html("/fr/experiences/cabiria-lyon");
        var mail = document.QuerySelector<IHtmlAnchorElement>("a[href^='mailto:?']")!;
        var href = Uri.UnescapeDataString(mail.GetAttribute("href")!);

        Assert.Contains(Plain(document.QuerySelector("h1").Text()), Plain(href), StringComparison.Ordinal);
        Assert.EndsWith("/fr/experiences/cabiria-lyon", href, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_glossary_has_every_entry_once_by_letter_with_its_meaning(string language)
    {
        var document = await site.Client.Html($"/{language}/glossaire");
        var names = document.QuerySelectorAll(".glossary dfn").Select(name => name.Text()).ToList();

        Assert.True(names.Count > 30, $"Only {names.Count} entries.");
        Assert.Equal(names.Order(StringComparer.Create(CultureInfo.GetCultureInfo(language), CompareOptions.IgnoreCase)), names);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(document.QuerySelectorAll("nav[aria-label] a[href^='#']"), link => Assert.NotNull(document.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("fr", "concept-csapa", "Voir les expériences classées dans « Conduites addictives et réduction des risques »", "theme=addictions")]
    [InlineData("en", "concept-ccas", "See the experiences filed under “Municipality”", "organisation_type=municipality")]
    [InlineData("fr", "theme-health_literacy", "Voir les expériences", "theme=health_literacy")]
    public async Task A_term_of_the_glossary_leads_to_its_experiences_or_says_where_they_are_filed(string language, string anchor, string text, string query)
    {
        var document = await site.Client.Html($"/{language}/glossaire");
        var link = document.GetElementById(anchor)!.QuerySelector<IHtmlAnchorElement>("a")!;

        Assert.StartsWith(text, Plain(link.Text()), StringComparison.Ordinal);
        Assert.EndsWith("?" + query, link.Href, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(299, 1)]
    [InlineData(300, 2)]
    [InlineData(1_200, 6)]
    public void Reading_takes_a_minute_for_two_hundred_words(int words, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(words));

    private static string Plain(string text) => string.Join(' ', text.Split([' ', '\u00A0', '\u202F', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
