using System.Globalization;
using AngleSharp.Dom;
using Relais.Indexer.Content;
using Relais.Site.Display.Reading;

namespace Relais.Tests.Site.Reading;

/// <summary>What people say is found by who they are, and leads to where they say it.</summary>
public sealed class QuoteTests : IDisposable
{
    private const string File = "content/experiences/cabiria-lyon/fr.md";

    private readonly SiteFactory _site = new();
    private readonly HttpClient _client;

    public QuoteTests() => _client = _site.Visitor();

    [Fact]
    public async Task A_record_lists_its_quotes_by_role_each_leading_to_its_place()
    {
        var document = await Specimen("""
            > « Ici, on m'écoute. »
            > — habitante, 54 ans

            Entre les deux, un récit.

            > « Je traduis ce que chacun n'ose pas demander, et parfois je traduis surtout le silence, qui est long le matin. » [S1]
            >
            > — médiateur

            > Une citation d'un rapport, sans personne.

            > — Vous venez demain ?
            > — Oui, si la pluie s'arrête.

            > « Moi *aussi*. »
            > — Habitante, la même année
            """);
        var quotes = document.QuerySelector("section[aria-labelledby=quotes]")!;

        Assert.Equal(["Habitante", "Médiateur"], quotes.QuerySelectorAll("h3").Select(role => role.Text()));
        Assert.Equal(
            ["« Ici, on m'écoute. », 54 ans", "« Moi aussi. », la même année", "« Je traduis ce que chacun n'ose pas demander, et parfois je traduis surtout le…"],
            quotes.QuerySelectorAll("li").Select(quote => quote.Text()));
        Assert.All(quotes.QuerySelectorAll("li a"), link =>
        {
            var place = document.GetElementById(link.GetAttribute("href")![1..])!;
            Assert.Equal("BLOCKQUOTE", place.TagName);
            Assert.StartsWith(link.Text().TrimEnd('…'), place.Text(), StringComparison.Ordinal);
        });
        Assert.NotNull(document.QuerySelector(".toc a[href='#quotes']"));
    }

    [Fact]
    public async Task The_line_that_says_who_speaks_is_one_of_its_own_whether_or_not_an_empty_line_parts_it()
    {
        var document = await Specimen("> « Ici, on m'écoute. »\n> — habitante, 54 ans\n\n> « Moi aussi. »\n>\n> — habitante\n");

        Assert.Equal(["— habitante, 54 ans", "— habitante"], document.QuerySelectorAll("blockquote > p.quote__role").Select(role => role.Text()));
        Assert.Equal(["« Ici, on m'écoute. »", "« Moi aussi. »"], document.QuerySelectorAll("blockquote > p:first-child").Select(words => words.Text()));
    }

    [Fact]
    public async Task Without_a_signed_quote_there_is_no_list()
    {
        var document = await Specimen("> — Vous venez demain ?\n> — Oui.\n\n> Un rapport.\n");

        Assert.Null(document.QuerySelector("section[aria-labelledby=quotes], .toc a[href='#quotes'], .quote__role"));
    }

    [Fact]
    public async Task A_comparison_shows_quotes_without_repeating_their_addresses()
    {
        await Specimen("> « Ici, on m'écoute. »\n> — habitante\n");
        var document = await _client.Html("/fr/comparer?id=cabiria-lyon&id=case-de-sante-toulouse");

        Assert.Contains("— habitante", document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.Null(document.QuerySelector("blockquote[id]"));
    }

    [Theory]
    [InlineData("<blockquote id=\"quote.1\"><p>Oui.</p><p class=\"quote__role\">—</p></blockquote>")]
    [InlineData("<p>Le mot quote__role dans un texte.</p>")]
    public void A_quote_signed_by_nobody_is_of_no_role(string html) => Assert.Empty(QuoteGroup.In([new RecordSection("one", "One", html)], CultureInfo.GetCultureInfo("fr")));

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }

    /// <summary>A record with that text in its section of lessons.</summary>
    private async Task<IDocument> Specimen(string text)
    {
        await _client.Html("/fr");
        _site.Copy.Change(File, "{#lessons}\n", "{#lessons}\n\n" + text + "\n");
        Assert.True(_site.Centre.Follow());
        return await _client.Html("/fr/experiences/cabiria-lyon");
    }
}
