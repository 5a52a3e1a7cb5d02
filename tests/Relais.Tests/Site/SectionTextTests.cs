using AngleSharp.Html.Parser;
using Relais.Site.Pages.Compare;

namespace Relais.Tests.Site;

/// <summary>A section's text keeps its links and loses its anchors when it stands in another page.</summary>
[Collection(SiteTests.Name)]
public sealed class SectionTextTests(SiteFixture site)
{
    private const string Address = "/fr/experiences/x";

    [Theory]
    [InlineData("#source-S1", "/fr/experiences/x#source-S1")]
    [InlineData("../dossiers/d", "/fr/dossiers/d")]
    [InlineData("../experiences/y#lessons", "/fr/experiences/y#lessons")]
    [InlineData("/media/experiences/x/a.jpg", "/media/experiences/x/a.jpg")]
    [InlineData("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&amp;b=2")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    public void A_link_leads_where_it_led(string written, string expected) => Assert.Contains($"href=\"{expected}\"", SectionText.Of($"<p><a href=\"{written}\">x</a></p>", Address).Opening, StringComparison.Ordinal);

    [Fact]
    public void Anchors_are_gone() => Assert.Equal("<h3>Title</h3><p>Text</p>", SectionText.Of("<h3 id=\"title\">Title</h3><p>Text</p>", Address).Opening);

    [Fact]
    public void Every_section_of_the_centre_keeps_its_words_and_has_neither_anchors_nor_relative_links()
    {
        var parser = new HtmlParser();
        var seen = 0;
        foreach (var card in site.Centre.All(site.Centre.Schema.Searchable, "fr"))
        {
            foreach (var html in site.Centre.Body(card)!.Sections.Values.SelectMany(sections => sections).Select(section => section.Html))
            {
                var text = SectionText.Of(html, Address);
                var shown = parser.ParseDocument(text.Opening + text.Rest).Body!;

                Assert.Equal(parser.ParseDocument(html).Body!.TextContent, shown.TextContent);
                Assert.Empty(shown.QuerySelectorAll("[id]"));
                Assert.All(shown.QuerySelectorAll("[href], [src]"), element => Assert.Matches("^(/|https?:|mailto:)", element.GetAttribute("href") ?? element.GetAttribute("src")!));
                seen++;
            }
        }

        Assert.True(seen > 100, $"Only {seen} sections.");
    }

    [Fact]
    public void A_short_text_is_whole()
    {
        var text = SectionText.Of("<p>One.</p>\n<p>Two.</p>", Address);

        Assert.Equal(("<p>One.</p>\n<p>Two.</p>", ""), (text.Opening, text.Rest));
    }

    [Fact]
    public void A_long_text_opens_with_its_first_paragraph_and_nothing_is_lost()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("mot", 60));

        var text = SectionText.Of($"<p>One.</p><p>{long_}</p>", Address);

        Assert.Equal(("<p>One.</p>", $"<p>{long_}</p>", 60), (text.Opening, text.Rest, text.RestWords));
    }

    [Fact]
    public void A_long_text_that_opens_with_something_else_is_folded_whole() =>
        Assert.Equal("", SectionText.Of($"<ul><li><p>{string.Join(' ', Enumerable.Repeat("mot", 60))}</p></li></ul>", Address).Opening);
}
