using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private ISearchIndex Faceted() => Index(
        Doc("a", Body("jardin")) with { Keywords = [new("audience", "women"), new("audience", "young"), new("setting", "urban")], Trees = [new("territory", ["FR", "FR-IDF", "FR-93"])], Numbers = [new("year", 2019)] },
        Doc("b", Body("jardin cuisine")) with { Keywords = [new("audience", "women"), new("audience", "women"), new("setting", "rural")], Trees = [new("territory", ["FR", "FR-IDF", "FR-75"]), new("territory", ["FR", "FR-OCC"])], Numbers = [new("year", 2021)] },
        Doc("c", Body("cuisine")) with { Keywords = [new("audience", "young"), new("setting", "urban")], Trees = [new("territory", ["CA"])], Numbers = [new("year", 2021), new("year", 2021), new("year", -3)] },
        Doc("d", Body("rien")));

    private static AnyOfFilter Any(string field, params string[] values) => new(field, values);

    [Fact]
    public void Values_are_counted_highest_first_then_ordinal_each_document_once()
    {
        var index = Faceted();

        Assert.Equal("women=2 young=2", Counts(index, new SearchRequest(), "audience"));
        Assert.Equal("urban=2 rural=1", Counts(index, new SearchRequest(), "setting"));
    }

    [Fact]
    public void Every_node_of_a_tree_is_counted_once_a_document() =>
        Assert.Equal("FR=2 FR-IDF=2 CA=1 FR-75=1 FR-93=1 FR-OCC=1", Counts(Faceted(), new SearchRequest(), "territory"));

    [Fact]
    public void Numbers_are_counted_in_ascending_order() => Assert.Equal("-3=1 2019=1 2021=2", Counts(Faceted(), new SearchRequest(), "year"));

    [Fact]
    public void Counts_follow_the_query() => Assert.Equal("women=1 young=1", Counts(Faceted(), Typed("cuisine"), "audience"));

    [Fact]
    public void A_facet_is_counted_without_its_own_filter_and_with_all_others()
    {
        var request = new SearchRequest { Filters = [Any("audience", "women"), Any("setting", "urban")] };
        var index = Faceted();

        Assert.Equal(1, index.Search(request).Total);
        Assert.Equal("young=2 women=1", Counts(index, request, "audience"));
        Assert.Equal("rural=1 urban=1", Counts(index, request, "setting"));
        Assert.Equal("FR=1 FR-93=1 FR-IDF=1", Counts(index, request, "territory"));
    }

    [Fact]
    public void Facets_come_in_the_order_asked() =>
        Assert.Equal("year audience", string.Join(' ', Faceted().Search(new SearchRequest { Facets = ["year", "audience"], Limit = 0 }).Facets.Select(facet => facet.Field)));

    [Fact]
    public void Values_of_one_filter_are_alternatives_and_filters_add_up()
    {
        var index = Faceted();

        Assert.Equal("a b c", Ranked(index, new SearchRequest { Filters = [Any("audience", "women", "young")] }));
        Assert.Equal("c", Ranked(index, new SearchRequest { Filters = [Any("audience", "women", "young"), Any("territory", "CA")] }));
        Assert.Equal("", Ranked(index, new SearchRequest { Filters = [Any("audience", "unknown")] }));
        Assert.Equal("", Ranked(index, new SearchRequest { Filters = [Any("audience")] }));
    }

    [Theory]
    [InlineData("FR", "a b")]
    [InlineData("FR-IDF", "a b")]
    [InlineData("FR-93", "a")]
    public void A_tree_filter_keeps_all_below_its_node(string node, string expected) =>
        Assert.Equal(expected, Ranked(Faceted(), new SearchRequest { Filters = [Any("territory", node)] }));

    [Theory]
    [InlineData(2019L, 2021L, "a b c")]
    [InlineData(2020L, null, "b c")]
    [InlineData(null, 0L, "c")]
    [InlineData(null, null, "a b c")]
    [InlineData(2022L, 2018L, "")]
    public void A_range_includes_its_bounds_and_may_be_open(long? min, long? max, string expected) =>
        Assert.Equal(expected, Ranked(Faceted(), new SearchRequest { Filters = [new RangeFilter("year", min, max)] }));

    [Theory]
    [InlineData(SortKey.Number, "year", false, "a b c d")]
    [InlineData(SortKey.Number, "year", true, "b c a d")]
    [InlineData(SortKey.Keyword, "setting", false, "b a c d")]
    [InlineData(SortKey.Keyword, "setting", true, "a c b d")]
    [InlineData(SortKey.Score, null, true, "a b c d")]
    public void Sorts_break_ties_by_id_and_put_missing_values_last(SortKey key, string? field, bool descending, string expected) =>
        Assert.Equal(expected, Ranked(Faceted(), new SearchRequest { Sort = new Sort(key, field, descending) }));

    [Fact]
    public void Pages_follow_one_another_and_end_empty()
    {
        var index = Faceted();

        Assert.Equal("a b", Ranked(index, new SearchRequest { Limit = 2 }));
        Assert.Equal("c d", Ranked(index, new SearchRequest { Offset = 2, Limit = 2 }));
        Assert.Equal("", Ranked(index, new SearchRequest { Offset = 4, Limit = 2 }));
        Assert.Equal(4, index.Search(new SearchRequest { Limit = 0 }).Total);
        Assert.Equal("", Ranked(index, new SearchRequest { Limit = SearchRequest.DeepestHit + 1 }));
        Assert.Equal("", Ranked(index, new SearchRequest { Offset = int.MaxValue, Limit = int.MaxValue }));
    }
}
