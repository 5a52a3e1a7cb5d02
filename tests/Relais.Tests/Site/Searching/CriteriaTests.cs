namespace Relais.Tests.Site.Searching;

/// <summary>What is asked, in words: in the sentence, the title and the filters.</summary>
[Collection(SiteTests.Name)]
public sealed class CriteriaTests(SiteFixture site)
{
    [Theory]
    [InlineData("/fr/experiences?audience=migrants&audience=women&territory=FR&territory=FR-93&year_from=2000", " ; public : Femmes ou Personnes migrantes ou exilées ; pays : France ; département : Seine-Saint-Denis ; année de début : depuis 2000")]
    [InlineData("/en/experiences?audience=women&year_from=2000&year_to=2010", "; audience: Women; year of start: 2000 to 2010")]
    public async Task The_status_is_a_sentence_of_all_criteria(string address, string expected)
    {
        var status = (await site.Client.Html(address)).QuerySelector("[role=status]").Text().Replace('\u00A0', ' ').Replace('\u202F', ' ');

        Assert.Equal(Sorted(expected), Sorted(status[status.IndexOf(expected[0] is ' ' ? " ;" : ";", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task A_count_is_read_out_with_its_value()
    {
        var document = await site.Client.Html("/fr/experiences");

        Assert.Matches("^Femmes, [0-9]+ expériences?$", document.QuerySelector("input[name=audience][value=women]")!.ParentElement.Text());
    }

    [Fact]
    public async Task A_value_without_a_record_is_shown_only_when_it_is_chosen()
    {
        Assert.Null((await site.Client.Html("/fr/experiences?q=musicotherapie")).QuerySelector("input[name=territory][value=ZW]"));
        Assert.Equal("Zimbabwe, 0 expérience", (await site.Client.Html("/fr/experiences?q=musicotherapie&territory=ZW")).QuerySelector("input[name=territory][value=ZW]")!.ParentElement.Text());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_facet_says_what_it_is_about_or_what_its_words_mean(string language)
    {
        var document = await site.Client.Html($"/{language}/experiences");
        var audience = document.QuerySelector("fieldset:has(input[name=audience])")!;
        var kind = document.QuerySelector("fieldset:has(input[name=territory_type])")!;

        Assert.Equal(site.Centre.Schema.Vocabularies["audience"].Description.In(language), audience.QuerySelector("p.hint").Text());
        Assert.NotEmpty(kind.QuerySelectorAll("details dl dt"));
    }

    [Fact]
    public async Task A_long_facet_folds_its_rarest_values_and_can_be_looked_through_with_script_only()
    {
        var themes = (await site.Client.Html("/fr/experiences")).QuerySelector("fieldset:has(input[name=audience])")!;
        var all = themes.QuerySelectorAll("input[type=checkbox]").Length;
        var folded = themes.QuerySelectorAll("details.facet__more input[type=checkbox]").Length;

        Assert.Equal(8, all - folded);
        Assert.Contains($"{folded} de plus", themes.QuerySelector("details.facet__more > summary").Text(), StringComparison.Ordinal);
        Assert.True(themes.QuerySelector("[data-facet-find]")!.HasAttribute("hidden"));
        Assert.Null(themes.QuerySelector("[data-facet-find] input")!.GetAttribute("name"));
    }

    [Fact]
    public async Task A_chosen_value_is_never_folded_away()
    {
        var first = await site.Client.Html("/fr/experiences");
        var rare = first.QuerySelector("details.facet__more input[name=audience]")!.GetAttribute("value");

        var document = await site.Client.Html("/fr/experiences?audience=" + rare);

        Assert.Null(document.QuerySelector($"details.facet__more input[value='{rare}']"));
        Assert.NotNull(document.QuerySelector($"input[name=audience][value='{rare}']"));
    }

    [Fact]
    public async Task The_histogram_of_years_tells_the_same_as_its_table_and_the_table_as_its_searches()
    {
        var document = await site.Client.Html("/fr/experiences?q=sante");
        var facet = document.QuerySelector("fieldset:has(#year_from)")!;
        var rows = facet.QuerySelectorAll("table tbody tr").ToList();

        Assert.Equal("img", facet.QuerySelector("svg")!.GetAttribute("role"));
        Assert.Equal(facet.QuerySelectorAll("svg rect").Length, rows.Count);
        Assert.True(rows.Count > 2);
        foreach (var row in rows)
            Assert.Equal((row.QuerySelector("th").Text(), row.QuerySelector("td").Text()), (row.QuerySelector("th").Text(), (await site.Client.Html(row.QuerySelector("a")!.GetAttribute("href")!)).Total().ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_title_names_the_words_and_what_is_listed() =>
        Assert.StartsWith("sante – Expériences – ", (await site.Client.Html("/fr/experiences?q=sante")).Title!, StringComparison.Ordinal);

    /// <summary>Values of a facet come in the order of their ids, which readers do not see.</summary>
    private static string Sorted(string sentence) => string.Join(' ', sentence.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
