using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>Every state of the search has one address, and every link on the page is a neighbouring state.</summary>
[Collection(SiteTests.Name)]
public sealed class SearchAddressTests(SiteFixture site)
{
    private const string Search = "/fr/experiences";

    [Theory]
    [InlineData("?q=&audience=&sort=&year_from=", "")]
    [InlineData("?audience=migrants&q=sante", "?q=sante&audience=migrants")]
    [InlineData("?audience=parents&audience=migrants", "?audience=migrants&audience=parents")]
    [InlineData("?audience=migrants&audience=migrants", "?audience=migrants")]
    [InlineData("?audience=martians", "")]
    [InlineData("?colour=red&audience=migrants", "?audience=migrants")]
    [InlineData("?q=%20sante%20%20", "?q=sante")]
    [InlineData("?year_from=2020&year_to=2010", "?year_from=2010&year_to=2020")]
    [InlineData("?year_from=soon", "")]
    [InlineData("?sort=beauty", "")]
    [InlineData("?page=1", "")]
    [InlineData("?page=-3", "")]
    [InlineData("?view=list", "")]
    [InlineData("?view=globe", "")]
    [InlineData("?view=1", "")]
    [InlineData("?view=map&q=sante", "?q=sante&view=map")]
    [InlineData("?view=Charts&page=3&sort=title", "?sort=title&view=charts")]
    [InlineData("?country=FR&department=FR-93", "?territory=FR&territory=FR-93")]
    [InlineData("?Q=sante", "")]
    [InlineData("?q=a%2Bb%26c=d&audience=", "?q=a%2Bb%26c%3Dd")]
    public async Task An_address_that_is_not_the_usual_one_leads_to_it(string typed, string usual) =>
        Assert.Equal(Search + usual, await site.Client.Redirect(Search + typed));

    [Theory]
    [InlineData("")]
    [InlineData("?q=sant%C3%A9+communautaire&audience=migrants&audience=parents&territory=FR&year_from=2000&sort=title")]
    [InlineData("?q=sant%c3%a9")]
    [InlineData("?q=sante%20communautaire")]
    [InlineData("?q=a%2Bb%26c%3Dd")]
    public async Task The_usual_address_answers_itself(string query) => Assert.Null(await site.Client.Redirect(Search + query));

    [Theory]
    [InlineData("%FF%FE")]
    [InlineData("%")]
    [InlineData("%ZZ")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%C2%A0x%C2%A0")]
    [InlineData("%EF%BC%85")]
    public async Task Odd_bytes_in_an_address_never_redirect_for_ever(string typed)
    {
        var page = await site.Client.Page(Search + "?q=" + typed);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_chip_takes_away_its_filter_and_nothing_else()
    {
        const string all = "?q=sante&audience=all_residents&audience=migrants&territory=FR&year_from=1990";
        var document = await site.Client.Html(Search + all);
        var chips = document.QuerySelectorAll("[role=status] ~ ul a").Select(link => (Text: link.Text(), Url: link.GetAttribute("href"))).ToList();

        Assert.Equal(
            [
                Search + "?q=sante&audience=migrants&territory=FR&year_from=1990",
                Search + "?q=sante&audience=all_residents&territory=FR&year_from=1990",
                Search + "?q=sante&audience=all_residents&audience=migrants&year_from=1990",
                Search + "?q=sante&audience=all_residents&audience=migrants&territory=FR",
                Search + "?q=sante",
            ],
            chips.Select(chip => chip.Url));
        Assert.Contains("migrantes", chips[1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("France", chips[2].Text, StringComparison.Ordinal);
        Assert.Contains("1990", chips[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_holds_what_is_in_force()
    {
        var document = await site.Client.Html(Search + "?q=sante&audience=migrants&territory=FR&year_from=1990&sort=title");
        var form = document.Forms.Single(form => form.QuerySelector("input[type=checkbox]") is not null);
        var sent = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "checkbox" ? input.IsChecked : input.Value.Length > 0).Select(input => $"{input.Name}={input.Value}")
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Value is { Length: > 0 }).Select(select => $"{select.Name}={select.Value}"));

        Assert.Equal(["audience=migrants", "q=sante", "sort=title", "territory=FR", "year_from=1990"], sent.Order(StringComparer.Ordinal));
        Assert.Equal("get", form.Method);
    }

    [Theory]
    [InlineData("/fr/experiences?q=sante&audience=migrants&territory=FR")]
    [InlineData("/fr/experiences/case-de-sante-toulouse")]
    [InlineData("/fr")]
    [InlineData("/fr/organisations")]
    public async Task The_language_switch_keeps_where_the_reader_is(string address)
    {
        var document = await site.Client.Html(address);

        Assert.Equal("/en" + address[3..], document.QuerySelector("nav a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_of_one_facet_may_be_indexed_and_deeper_ones_not()
    {
        Assert.Null((await site.Client.Html(Search + "?audience=migrants")).QuerySelector("meta[name=robots]"));
        Assert.Contains("noindex", (await site.Client.Html(Search + "?audience=migrants&theme=mental_health")).QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_canonical_link_and_the_alternates_name_the_same_search()
    {
        var document = await site.Client.Html(Search + "?q=sante&audience=migrants");

        Assert.EndsWith("/fr/experiences?q=sante&audience=migrants", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.EndsWith("/en/experiences?q=sante&audience=migrants", document.QuerySelector("link[hreflang=en]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }
}
