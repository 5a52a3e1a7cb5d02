using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Relais.Tests.Site;

/// <summary>Counts beside filters are exact: they agree with the Markdown files, counted one by one.</summary>
[Collection(SiteTests.Name)]
public sealed partial class FacetCountTests(SiteFixture site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?audience=migrants")]
    [InlineData("?audience=low_income&audience=migrants")]
    [InlineData("?theme=mental_health&audience=migrants&audience=parents")]
    [InlineData("?territory=FR")]
    [InlineData("?territory=FR-IDF&territory=CA")]
    [InlineData("?territory=FR-93&setting=health_centre")]
    [InlineData("?year_from=2005&year_to=2015")]
    [InlineData("?territory=FR&stage=running&year_from=2010&year_to=2020")]
    [InlineData("?approach=community_health&organisation_type=association&language=en")]
    [InlineData("?q=sante")]
    [InlineData("?q=sante&audience=migrants")]
    [InlineData("?q=quartier&audience=all_residents&territory=FR&year_from=1990&year_to=2016")]
    [InlineData("?q=medecins&theme=primary_care&theme=access_to_care&participation_level=involve")]
    public async Task Counts_beside_filters_agree_with_the_files(string query)
    {
        var oracle = site.Oracle;
        var filters = Filters(query);
        var words = query.Split('?', '&').FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal));
        var among = words is null ? [.. oracle.Slugs] : await site.Client.Found("/fr/experiences?" + words);
        var document = await site.Client.Html("/fr/experiences" + query);

        Assert.Equal(oracle.Matching(among, filters).Order(StringComparer.Ordinal), (await site.Client.Found("/fr/experiences" + query)).Order(StringComparer.Ordinal));
        Assert.Equal(oracle.Matching(among, filters).Count(), document.Total());
        foreach (var (facet, style) in oracle.Facets)
        {
            var counts = oracle.Counts(facet, among, filters);
            if (style == "years") Assert.Equal(Extent(counts.Keys), Extent(document, facet));
            else Assert.Equal(Written(counts), Written(document.Counts(facet)));
        }
    }

    [Fact]
    public async Task The_files_use_enough_values_for_the_comparison_to_mean_something()
    {
        var oracle = site.Oracle;
        var used = oracle.Facets.Keys.Count(facet => oracle.Counts(facet, oracle.Slugs, []).Count > 1);
        await Task.CompletedTask;

        Assert.True(used > 15, $"Only {used} facets have more than one value.");
    }

    [Fact]
    public async Task Choosing_a_value_leaves_the_counts_of_its_own_facet_as_they_were()
    {
        var before = await site.Client.Html("/fr/experiences?setting=health_centre");
        var after = await site.Client.Html("/fr/experiences?setting=health_centre&audience=migrants");

        Assert.Equal(Written(before.Counts("audience")), Written(after.Counts("audience")));
        Assert.NotEqual(Written(before.Counts("theme")), Written(after.Counts("theme")));
    }

    [Fact]
    public async Task The_count_beside_a_value_is_what_choosing_it_alone_gives()
    {
        var document = await site.Client.Html("/fr/experiences?q=sante");
        foreach (var facet in new[] { "audience", "territory", "stage" })
        {
            foreach (var (value, count) in document.Counts(facet))
                Assert.Equal((value, count), (value, (await site.Client.Html($"/fr/experiences?q=sante&{facet}={value}")).Total()));
        }
    }

    [Fact]
    public async Task A_department_stands_under_its_region_and_its_country()
    {
        var document = await site.Client.Html("/fr/experiences");
        var department = document.QuerySelector("input[value='FR-93']")!;
        var above = department.Ancestors<IElement>().Where(element => element.LocalName == "li").Select(item => item.QuerySelector("input")!.GetAttribute("value"));

        Assert.Equal(["FR-93", "FR-IDF", "FR"], above);
    }

    [Fact]
    public async Task Values_are_named_in_the_language_of_the_interface_and_counted_the_same()
    {
        var french = await site.Client.Html("/fr/experiences?q=sante");
        var english = await site.Client.Html("/en/experiences?q=sante");

        Assert.Equal(Written(french.Counts("theme")), Written(english.Counts("theme")));
        Assert.Contains("Mental health", english.QuerySelector("input[value=mental_health]")!.Closest("label").Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Santé mentale", french.QuerySelector("input[value=mental_health]")!.Closest("label").Text(), StringComparison.OrdinalIgnoreCase);
    }

    private static List<(string Facet, string[] Values)> Filters(string query)
    {
        var pairs = query.Split('?', '&').Where(part => part.Contains('=', StringComparison.Ordinal)).Select(part => part.Split('=')).Where(pair => pair[0] != "q").ToList();
        var years = pairs.Where(pair => pair[0].StartsWith("year_", StringComparison.Ordinal)).Select(pair => pair[1]).ToList();
        var choices = pairs.Where(pair => !pair[0].StartsWith("year_", StringComparison.Ordinal)).GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal).Select(group => (group.Key, group.ToArray()));
        return [.. choices, .. years.Count == 0 ? [] : new[] { ("year", new[] { string.Join('-', years) }) }];
    }

    private static IEnumerable<string> Written(Dictionary<string, int> counts) =>
        counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}"));

    private static (string? First, string? Last) Extent(IEnumerable<string> years) => (years.Min(StringComparer.Ordinal), years.Max(StringComparer.Ordinal));

    /// <summary>"Les expériences ont commencé entre 1968 et 2020."</summary>
    private static (string? First, string? Last) Extent(IParentNode document, string facet)
    {
        var text = document.QuerySelector($".years:has(#{facet}_from) + p").Text();
        return Years().Matches(text) is [var first, var last] ? (first.Value, last.Value) : (null, null);
    }

    [GeneratedRegex("\\b[0-9]{4}\\b")]
    private static partial Regex Years();
}
