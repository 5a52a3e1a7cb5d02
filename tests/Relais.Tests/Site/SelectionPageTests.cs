using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>A selection in an address: shown by the server, shared, compared. Keeping it is the browser's part.</summary>
[Collection(SiteTests.Name)]
public sealed class SelectionPageTests(SiteFixture site)
{
    [Fact]
    public async Task A_list_is_shown_in_its_order_and_can_be_compared()
    {
        var document = await site.Client.Html("/fr/selection?id=microaree-trieste&id=cabiria-lyon");
        var form = document.QuerySelector<IHtmlFormElement>("main form")!;

        Assert.Equal(["/fr/experiences/microaree-trieste", "/fr/experiences/cabiria-lyon"], document.QuerySelectorAll("main ol h2 a").Select(link => link.GetAttribute("href")));
        Assert.EndsWith("/fr/comparer", form.GetAttribute("action"), StringComparison.Ordinal);
        Assert.Equal(["microaree-trieste", "cabiria-lyon"], form.QuerySelectorAll<IHtmlInputElement>("input[name=id]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.All(form.QuerySelectorAll<IHtmlInputElement>("input[name=id]"), box => Assert.NotNull(box.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task No_more_are_ticked_than_can_be_compared()
    {
        var slugs = site.Centre.All(site.Centre.Schema.Searchable, "fr").Take(6).Select(card => card.Slug).ToList();
        var document = await site.Client.Html("/fr/selection?" + string.Join('&', slugs.Select(slug => "id=" + slug)));

        Assert.Equal(6, document.QuerySelectorAll("main form ol > li").Length);
        Assert.Equal(slugs.Take(4), document.QuerySelectorAll<IHtmlInputElement>("main input[name=id]").Where(box => box.IsChecked).Select(box => box.Value));
    }

    [Fact]
    public async Task What_no_longer_exists_is_told_to_the_reader_and_to_the_script()
    {
        var document = await site.Client.Html("/fr/selection?id=nulle-part&id=cabiria-lyon");

        Assert.Contains("nulle-part", document.GetElementById("selection-gone").Text(), StringComparison.Ordinal);
        Assert.Equal("nulle-part", document.GetElementById("chosen")!.GetAttribute("data-gone"));
        Assert.Single(document.QuerySelectorAll("main form ol > li"));
    }

    [Theory]
    [InlineData("/fr/selection", "ni compte, ni cookie", "Sans JavaScript")]
    [InlineData("/en/selection", "no account, no cookie", "Without JavaScript")]
    public async Task An_empty_one_says_what_it_is_for_and_who_sees_it(string address, string privately, string without)
    {
        var document = await site.Client.Html(address);

        Assert.Contains(privately, document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.Contains(without, document.QuerySelector("main noscript").Text(), StringComparison.Ordinal);
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Without_script_a_record_leads_to_its_comparison_and_shows_no_button_that_does_nothing()
    {
        var document = await site.Client.Html("/fr/experiences/cabiria-lyon");

        Assert.NotNull(document.QuerySelector("main a[href='/fr/comparer?id=cabiria-lyon']"));
        Assert.True(document.GetElementById("selection")!.HasAttribute("hidden"));
        Assert.Equal("status", document.GetElementById("selection-status")!.GetAttribute("role"));
    }

    [Fact]
    public async Task The_bar_gives_the_script_its_words_in_the_page_s_language()
    {
        var document = await site.Client.Html("/en/comparer");
        var bar = document.GetElementById("selection")!;

        Assert.Equal("Add to my selection", bar.GetAttribute("data-text-add"));
        Assert.Equal("20", bar.GetAttribute("data-most"));
        Assert.Equal("/en/experiences/", bar.GetAttribute("data-records"));
    }
}
