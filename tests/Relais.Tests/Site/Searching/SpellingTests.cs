using AngleSharp.Dom;

namespace Relais.Tests.Site.Searching;

/// <summary>What is said when words are misspelt, too many, or nowhere.</summary>
[Collection(SiteTests.Name)]
public sealed class SpellingTests(SiteFixture site)
{
    [Theory]
    [InlineData("fr", "médiation", "Chercher exactement « médation »")]
    [InlineData("en", "médiation", "Search for exactly “médation”")]
    public async Task A_word_that_no_record_has_is_corrected_and_it_is_said(string language, string meant, string exactly)
    {
        var document = await site.Client.Html($"/{language}/experiences?q=m%C3%A9dation");
        var notice = document.GetElementById("corrected")!;

        Assert.True(document.Total() > 0);
        Assert.Contains(meant, document.QuerySelector("[role=status]").Text(), StringComparison.Ordinal);
        Assert.Contains("médation", notice.Text(), StringComparison.Ordinal);
        Assert.Equal(exactly, Plain(notice.QuerySelector("a")));
        Assert.Equal($"/{language}/experiences?q=m%C3%A9dation&exact=1", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Asked_to_the_letter_nothing_is_corrected_and_the_likelier_word_is_a_link_with_its_true_count()
    {
        var document = await site.Client.Html("/fr/experiences?q=m%C3%A9dation&exact=1");
        var advice = document.GetElementById("advice")!.QuerySelector("a")!;
        var advised = await site.Client.Html(advice.GetAttribute("href")!);

        Assert.Equal(0, document.Total());
        Assert.Null(document.GetElementById("corrected"));
        Assert.Equal("« médiation »", Plain(advice));
        Assert.Contains($"{advised.Total()} expérience", document.GetElementById("advice").Text(), StringComparison.Ordinal);
        Assert.Null(advised.GetElementById("advice"));
    }

    [Fact]
    public async Task To_the_letter_stays_while_filters_change_and_goes_with_the_words()
    {
        var document = await site.Client.Html("/fr/experiences?q=m%C3%A9dation&exact=1&audience=women");

        Assert.Contains(document.QuerySelectorAll("[role=status] ~ ul a"), link => link.GetAttribute("href") == "/fr/experiences?q=m%C3%A9dation&exact=1");
        Assert.Equal("/fr/experiences", await site.Client.Redirect("/fr/experiences?exact=1"));
        Assert.Equal("/fr/experiences?q=sante", await site.Client.Redirect("/fr/experiences?q=sante&exact=2"));
    }

    [Fact]
    public async Task A_relaxed_search_names_the_words_that_became_optional_and_what_each_finds()
    {
        var document = await site.Client.Html("/fr/experiences?q=musicotherapie+dispositif+zimbabwe+camion+banc+grand-meres+xyzzyqwerty");
        var words = document.QuerySelectorAll("#relaxed li").ToList();

        Assert.Equal(["« musicotherapie »", "« dispositif »", "« zimbabwe »", "« camion »", "« banc »", "« grand-meres »"], words.SelectMany(word => word.QuerySelectorAll("a")).Select(Plain));
        Assert.Contains(words, word => Plain(word).StartsWith("« xyzzyqwerty » dans aucune", StringComparison.Ordinal));
        foreach (var word in words.Where(word => word.QuerySelector("a") is not null))
        {
            var alone = await site.Client.Html(word.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains($" {alone.Total()} expérience", Plain(word), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Quotation_marks_that_find_nothing_can_be_left_out_with_the_count_told()
    {
        var document = await site.Client.Html("/fr/experiences?q=%22sante+zimbabwe%22");
        var way = document.QuerySelectorAll(".nothing a").Single(link => link.Text().Contains("guillemets", StringComparison.Ordinal));
        var wider = await site.Client.Html(way.GetAttribute("href")!);

        Assert.Equal("/fr/experiences?q=sante+zimbabwe", way.GetAttribute("href"));
        Assert.Contains($"{wider.Total()} expérience", way.ParentElement.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_stands_in_the_way_can_be_left_out()
    {
        var document = await site.Client.Html("/fr/experiences?q=zimbabwe+-zimbabwe");

        Assert.Equal(0, document.Total());
        Assert.Contains(document.QuerySelectorAll(".nothing a"), link => Plain(link) == "Sans « -zimbabwe »");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Nothing_found_leads_to_describing_a_situation(string language)
    {
        var document = await site.Client.Html($"/{language}/experiences?q=xyzzyqwerty");

        Assert.Contains(document.QuerySelectorAll(".nothing a"), link => link.GetAttribute("href") == $"/{language}/comparables");
    }

    [Theory]
    [InlineData("/fr/experiences?q=community+health", "/fr/experiences?q=sante+communautaire")]
    [InlineData("/en/experiences?q=QPV", "/en/experiences?q=quartier+prioritaire")]
    public async Task A_name_finds_what_its_other_names_find(string typed, string meant) =>
        Assert.Empty((await site.Client.Found(meant)).Except(await site.Client.Found(typed), StringComparer.Ordinal));

    private static string Plain(IElement? element) => element.Text().Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
