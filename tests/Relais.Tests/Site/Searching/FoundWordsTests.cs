namespace Relais.Tests.Site.Searching;

/// <summary>A record reached from a search shows where the words are.</summary>
[Collection(SiteTests.Name)]
public sealed class FoundWordsTests(SiteFixture site)
{
    private const string Record = "/fr/experiences/la-place-sante-saint-denis";

    [Theory]
    [InlineData("/fr", "jardin")]
    [InlineData("/en", "neighbourhood")]
    public async Task Results_lead_to_the_record_with_its_words_marked(string language, string words)
    {
        var results = await site.Client.Html($"{language}/experiences?q={words}");
        var link = results.QuerySelectorAll("main ol article:has(mark) h3 a")[0].GetAttribute("href")!;

        var record = await site.Client.Html(link);

        Assert.EndsWith("?mots=" + words, link, StringComparison.Ordinal);
        Assert.Contains(words, record.QuerySelector(".prose mark").Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_record_whose_words_are_in_another_language_is_reached_there_and_its_title_leads_to_the_plain_page()
    {
        var result = (await site.Client.Html("/en/experiences?q=musicotherapie")).QuerySelector("main ol article:has(mark)")!;
        var passage = await site.Client.Html(result.QuerySelector("a:has(mark)")!.GetAttribute("href")!.Split('#')[0]);

        Assert.Equal("/en/experiences/la-place-sante-saint-denis", result.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal("musicothérapie", passage.QuerySelector(".prose mark").Text());
    }

    [Fact]
    public async Task Marks_add_nothing_else_to_the_text()
    {
        var plain = await site.Client.Html(Record);
        var marked = await site.Client.Html(Record + "?mots=sante+mediation+%22cafe+sante%22");

        Assert.True(marked.QuerySelectorAll(".prose mark").Length > 10);
        Assert.Equal(plain.QuerySelector(".prose")!.TextContent, marked.QuerySelector(".prose")!.TextContent);
        foreach (var mark in marked.QuerySelectorAll(".prose mark").ToList()) mark.OuterHtml = mark.InnerHtml;
        Assert.Equal(plain.QuerySelector(".prose")!.InnerHtml, marked.QuerySelector(".prose")!.InnerHtml);
    }

    [Fact]
    public async Task The_count_is_that_of_the_passages_and_the_first_can_be_gone_to()
    {
        var record = await site.Client.Html(Record + "?mots=sante");
        var status = record.QuerySelector("main [role=status]")!;
        var anchors = record.QuerySelectorAll("mark[id]");

        Assert.StartsWith($"{anchors.Length} passages trouvés", status.Text(), StringComparison.Ordinal);
        Assert.Contains(status.QuerySelectorAll("a"), link => link.GetAttribute("href") == "#" + anchors[0].Id);
        Assert.Contains(status.QuerySelectorAll("a"), link => link.GetAttribute("href") == Record);
    }

    [Fact]
    public async Task The_marked_page_is_not_indexed_and_names_the_plain_one_as_its_own()
    {
        var record = await site.Client.Html(Record + "?mots=sante");

        Assert.Equal("noindex", record.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith(Record, record.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?mots=")]
    [InlineData("?mots=%20")]
    [InlineData("")]
    public async Task Without_words_nothing_is_marked_nor_said(string query)
    {
        var record = await site.Client.Html(Record + query);

        Assert.Empty(record.QuerySelectorAll(".prose mark, .found"));
    }

    [Fact]
    public async Task Words_that_the_text_does_not_have_are_said_not_to_be_there()
    {
        var record = await site.Client.Html(Record + "?mots=" + Uri.EscapeDataString("<b>xyzzyq"));

        Assert.Empty(record.QuerySelectorAll(".prose mark"));
        Assert.Contains("<b>xyzzyq", record.QuerySelector("main [role=status]").Text(), StringComparison.Ordinal);
    }
}
