using Relais.Indexer.Comparison;
using Relais.Indexer.Search;
using Relais.Tests.Site;

namespace Relais.Tests.Search;

/// <summary>A record is found by the names of what its places are part of, which are not among its own values.</summary>
[Collection(SiteTests.Name)]
public sealed class BroaderNamesTests(SiteFixture site)
{
    [Theory]
    [InlineData("afrique")]
    [InlineData("Africa")]
    public void A_country_is_found_by_its_continent(string continent) =>
        Assert.Superset(
            new HashSet<string>(["asaco-banconi-mali", "friendship-bench-zimbabwe", "pholela-health-centre", "tostan-senegal"], StringComparer.Ordinal),
            site.Centre.Search.Run(new SearchQuery().WithText(continent), "fr").Hits.Select(hit => hit.Card.Slug).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void A_theme_is_found_by_what_is_filed_under_it() =>
        Assert.Subset(
            site.Centre.Search.Run(new SearchQuery().WithText("CSAPA"), "fr").Hits.Select(hit => hit.Card.Slug).ToHashSet(StringComparer.Ordinal),
            site.Centre.Search.Run(new SearchQuery().With("theme", "addictions"), "fr").Hits.Select(hit => hit.Card.Slug).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void A_continent_is_no_part_of_a_described_situation() =>
        Assert.Equal(["FR", "FR-ARA"], Situation.Of(new SearchQuery().With("territory", "FR-ARA"), site.Centre.Schema).Facets["territory"]);
}
