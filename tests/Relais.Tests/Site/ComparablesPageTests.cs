using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>A reader describes her situation and gets experiences, why they are near and how they differ.</summary>
[Collection(SiteTests.Name)]
public sealed class ComparablesPageTests(SiteFixture site)
{
    private const string Asked = "/fr/comparables?q=isolement&audience=older_people&territory_type=rural";

    [Fact]
    public async Task Before_anything_is_chosen_the_page_explains_and_gives_two_examples_that_find_something()
    {
        var document = await site.Client.Html("/fr/comparables");
        var examples = document.QuerySelectorAll<IHtmlAnchorElement>("main section ul a[href*='/comparables?']").ToList();

        Assert.Empty(document.QuerySelectorAll("main article, #found"));
        Assert.Equal(2, examples.Count);
        foreach (var example in examples) Assert.NotEmpty((await site.Client.Html(example.GetAttribute("href")!)).QuerySelectorAll("main article"));
    }

    [Fact]
    public async Task The_form_asks_what_the_schema_says_each_with_a_label()
    {
        var document = await site.Client.Html("/fr/comparables");
        var lists = document.QuerySelectorAll<IHtmlSelectElement>("main form select").ToList();

        Assert.Equal(site.Centre.Schema.Comparison.Situation, lists.Select(list => list.Name));
        Assert.All(lists, list => Assert.NotNull(document.QuerySelector($"label[for={list.Id}]")));
        Assert.All(lists, list => Assert.Equal("", list.Value));
        Assert.DoesNotContain("undisclosed", lists.SelectMany(list => list.Options).Select(option => option.Value));
        Assert.All(document.QuerySelectorAll("main form fieldset"), set => Assert.NotNull(set.QuerySelector("legend")));
    }

    [Fact]
    public async Task Results_say_what_was_asked_why_they_are_near_and_how_they_differ()
    {
        var document = await site.Client.Html(Asked);
        var first = document.QuerySelectorAll("main ol article")[0];

        Assert.Equal("Vous avez décrit : publics concernés : personnes âgées ; type de territoire : rural ; vos mots : « isolement ».", document.GetElementById("asked").Text());
        Assert.Equal("medicobus-orne", document.Results().First());
        Assert.Collection(
            first.QuerySelectorAll("dl.why dd").Select(part => part.Text()),
            near => Assert.StartsWith("même public : personnes âgées ; même type de territoire : rural", near, StringComparison.Ordinal),
            far => Assert.StartsWith("Publics concernés : aussi ", far, StringComparison.Ordinal));
        Assert.Equal(Math.Min(document.Total(), site.Centre.Schema.Comparison.Listed), document.Results().Count());
    }

    [Fact]
    public async Task The_same_in_English()
    {
        var document = await site.Client.Html(Asked.Replace("/fr/", "/en/", StringComparison.Ordinal));

        Assert.Equal("You described: Audiences: Older people; Territory type: Rural; your words: “isolement”.", document.GetElementById("asked").Text());
        Assert.Collection(
            document.QuerySelector("main ol article")!.QuerySelectorAll("dl.why dd").Select(part => part.Text()),
            near => Assert.StartsWith("same audience: Older people; same type of territory: Rural", near, StringComparison.Ordinal),
            far => Assert.StartsWith("Audiences: also ", far, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_result_has_a_reason_and_can_be_ticked_to_be_compared()
    {
        var document = await site.Client.Html("/fr/comparables?audience=all_residents&territory_type=urban");
        var articles = document.QuerySelectorAll("main ol article").ToList();

        Assert.NotEmpty(articles);
        Assert.All(articles, article => Assert.Contains("même", article.QuerySelector("dl.why dd").Text(), StringComparison.Ordinal));
        Assert.Equal(document.Results(), document.QuerySelectorAll<IHtmlInputElement>("form[action='/fr/comparer'] input[type=checkbox][name=id]").Select(box => box.Value));
        Assert.All(document.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox][name=id]"), box => Assert.Contains(box.Closest("article")!.QuerySelector("h3").Text(), box.Closest("label").Text(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?setting=&q=&inconnu=1&audience=older_people&audience=older_people&page=3&sort=title", "?audience=older_people")]
    [InlineData("?territory_type=rural&audience=older_people", "?audience=older_people&territory_type=rural")]
    [InlineData("?audience=nobody", "")]
    [InlineData("?language=fr&year_from=2010", "")]
    [InlineData("?budget_band=undisclosed", "")]
    [InlineData("?comme=inconnue", "")]
    [InlineData("?comme=cabiria-lyon&audience=women", "?comme=cabiria-lyon")]
    public async Task A_situation_has_one_address(string query, string canonical) => Assert.Equal("/fr/comparables" + canonical, await site.Client.Redirect("/fr/comparables" + query));

    [Fact]
    public async Task Several_values_of_a_facet_are_each_shown_with_room_for_one_more()
    {
        var document = await site.Client.Html("/fr/comparables?audience=older_people&audience=women");

        Assert.Equal(["older_people", "women", ""], document.QuerySelectorAll<IHtmlSelectElement>("select[name=audience]").Select(list => list.Value));
    }

    [Fact]
    public async Task A_facet_that_the_form_does_not_ask_for_is_kept()
    {
        var document = await site.Client.Html("/fr/comparables?scale=national");

        Assert.Equal("national", document.QuerySelector<IHtmlInputElement>("input[type=hidden][name=scale]")!.Value);
        Assert.Contains("échelle d'action : national", document.GetElementById("asked").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_is_comparable_the_page_says_so_and_shows_ways_out_that_lead_somewhere()
    {
        var document = await site.Client.Html("/fr/comparables?audience=students&setting=university&territory_type=camp&territory=FR");
        var ways = document.QuerySelectorAll<IHtmlAnchorElement>("main section .nothing a[href^='/fr/comparables?']").ToList();

        Assert.Equal("Aucune expérience comparable", document.QuerySelector("[role=status]").Text());
        Assert.Empty(document.Results());
        Assert.NotEmpty(ways);
        foreach (var way in ways) Assert.NotEmpty((await site.Client.Html(way.GetAttribute("href")!)).Results());
    }

    [Fact]
    public async Task A_record_leads_to_all_that_is_comparable_to_it_and_from_there_to_the_form_filled()
    {
        var record = await site.Client.Html("/fr/experiences/cabiria-lyon");
        var near = record.GetElementById("near-title")!.Closest("section")!;
        var document = await site.Client.Html(near.QuerySelector("a[href*='comme=']")!.GetAttribute("href")!);
        var form = await site.Client.Html(document.GetElementById("start-from")!.GetAttribute("href")!);

        Assert.Contains("Cabiria", document.QuerySelector("h1").Text(), StringComparison.Ordinal);
        Assert.True(document.Results().Count() > near.QuerySelectorAll("article").Length);
        Assert.Equal(near.QuerySelectorAll("h3 a").Select(link => link.GetAttribute("href")!.Split('/')[^1]), document.Results().Take(4));
        Assert.All(document.QuerySelectorAll("a[href^='/fr/comparer?']"), link => Assert.StartsWith("/fr/comparer?id=cabiria-lyon&id=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("sex_workers", form.QuerySelector<IHtmlSelectElement>("select[name=audience]")!.Value);
    }

    [Theory]
    [InlineData("?q=" + "xyzzyx")]
    [InlineData("?q=%22%22%20-%20*%20%3Ascript%3E")]
    public async Task Words_that_say_nothing_find_nothing_and_break_nothing(string query) => Assert.Empty((await site.Client.Html("/fr/comparables" + query)).Results());

    [Fact]
    public async Task What_was_asked_stays_out_of_search_engines() =>
        Assert.Contains("noindex", (await site.Client.Html(Asked)).QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
}
