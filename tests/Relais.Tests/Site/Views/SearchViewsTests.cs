namespace Relais.Tests.Site.Views;

/// <summary>List, map and charts show the same records of one query.</summary>
[Collection(SiteTests.Name)]
public sealed class SearchViewsTests(SiteFixture site)
{
    private static readonly string[] Views = ["", "map", "charts"];

    [Theory]
    [MemberData(nameof(ViewAddresses.Queries), MemberType = typeof(ViewAddresses))]
    public async Task The_three_views_tell_the_same_count_and_the_same_filters(string language, string query)
    {
        var list = await site.Client.View(language, query, "");
        foreach (var view in Views)
        {
            var document = await site.Client.View(language, query, view);

            Assert.Equal(list.QuerySelector("[role=status]").Text(), document.QuerySelector("[role=status]").Text());
            foreach (var facet in site.Centre.Schema.Facets) Assert.Equal(list.Counts(facet.Id), document.Counts(facet.Id));
        }
    }

    [Theory]
    [MemberData(nameof(ViewAddresses.Queries), MemberType = typeof(ViewAddresses))]
    public async Task The_switch_keeps_the_query_and_says_which_view_is_shown(string language, string query)
    {
        foreach (var view in Views)
        {
            var links = (await site.Client.View(language, query, view)).QuerySelectorAll("nav.views a").ToList();

            Assert.Equal(Views.Select(other => $"/{language}/experiences" + ViewAddresses.With(query, other)), links.Select(link => link.GetAttribute("href")));
            Assert.Equal(ViewAddresses.With(query, view), Assert.Single(links, link => link.GetAttribute("aria-current") is "page").GetAttribute("href")![$"/{language}/experiences".Length..]);
        }
    }

    [Theory]
    [InlineData("map")]
    [InlineData("charts")]
    public async Task Other_views_are_not_indexed_and_name_the_list_as_their_original(string view)
    {
        var document = await site.Client.View("fr", "?audience=migrants", view);

        Assert.Contains("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.EndsWith("/fr/experiences?audience=migrants", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_the_form_keep_the_view()
    {
        var document = await site.Client.View("fr", "?q=sante&audience=migrants&territory=FR", "map");
        var form = document.Forms.First(form => form.QuerySelector("input[type=checkbox]") is not null);

        Assert.Equal("map", form.QuerySelector("input[type=hidden][name=view]")!.GetAttribute("value"));
        Assert.All(document.QuerySelectorAll("[role=status] ~ ul a"), chip => Assert.Contains("view=map", chip.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Null((await site.Client.View("fr", "?q=sante", "")).QuerySelector("input[type=hidden]"));
    }

    [Theory]
    [InlineData("map")]
    [InlineData("charts")]
    public async Task Nothing_found_says_so_in_every_view(string view)
    {
        var document = await site.Client.View("fr", "?q=xyzzyqwerty", view);

        Assert.Equal(0, document.Total());
        Assert.NotNull(document.QuerySelector(".nothing"));
        Assert.Null(document.QuerySelector(".map, .charts"));
    }
}
