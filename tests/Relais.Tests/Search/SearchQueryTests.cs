using Relais.Indexer.Search;

namespace Relais.Tests.Search;

/// <summary>A query changes only by giving another query.</summary>
public sealed class SearchQueryTests
{
    private static readonly SearchQuery Some = new SearchQuery().WithText("santé").With("audience", "migrants").With("audience", "women").Between("year", new YearRange(2000, 2010)).SortedBy(SortOrder.Title).OnPage(3);

    [Fact]
    public void Adding_a_value_twice_keeps_one() => Assert.Equal(["migrants", "women"], Some.With("audience", "migrants").Choices["audience"]);

    [Fact]
    public void Taking_away_what_was_added_gives_the_query_before()
    {
        var before = Some.OnPage(1);

        Assert.Equal(Shape(before), Shape(before.With("theme", "mental_health").Without("theme", "mental_health")));
    }

    [Fact]
    public void Taking_away_a_value_leaves_the_others()
    {
        var query = Some.Without("audience", "women");

        Assert.True(query.Has("audience", "migrants"));
        Assert.False(query.Has("audience", "women"));
        Assert.Equal("santé", query.Text);
        Assert.Equal(new YearRange(2000, 2010), query.Range("year"));
        Assert.Equal(SortOrder.Title, query.Sort);
    }

    [Fact]
    public void Taking_away_what_is_not_there_changes_nothing() => Assert.Equal(Shape(Some), Shape(Some.Without("theme", "mental_health")));

    [Fact]
    public void Clearing_keeps_the_words_and_the_order()
    {
        var query = Some.Cleared();

        Assert.Equal(("santé", 0, SortOrder.Title), (query.Text, query.FilterCount, query.Sort!.Value));
    }

    [Fact]
    public void Every_change_goes_back_to_the_first_page() => Assert.All(
        [Some.WithText("x"), Some.With("theme", "a"), Some.Without("audience", "women"), Some.Between("year", default), Some.Cleared(), Some.SortedBy(null)],
        query => Assert.Equal(1, query.Page));

    [Fact]
    public void A_query_is_never_changed_itself()
    {
        var shape = Shape(Some);
        _ = Some.With("theme", "x").Without("audience", "women").Cleared().WithText("y").OnPage(9);

        Assert.Equal(shape, Shape(Some));
    }

    [Fact]
    public void Years_the_wrong_way_round_are_turned() => Assert.Equal(new YearRange(1990, 2020), new SearchQuery().Between("year", new YearRange(2020, 1990)).Range("year"));

    [Fact]
    public void Open_years_are_no_filter() => Assert.True(new SearchQuery().Between("year", new YearRange(2000, null)).Between("year", default).IsEmpty);

    [Fact]
    public void Without_words_the_newest_come_first_whatever_was_asked()
    {
        Assert.Equal(SortOrder.Newest, new SearchQuery().EffectiveSort);
        Assert.Equal(SortOrder.Newest, new SearchQuery().SortedBy(SortOrder.Relevance).EffectiveSort);
        Assert.Equal(SortOrder.Relevance, new SearchQuery().WithText("santé").EffectiveSort);
        Assert.Equal(SortOrder.Title, Some.EffectiveSort);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue)]
    public void There_is_no_page_before_the_first(int page) => Assert.Equal(1, new SearchQuery().OnPage(page).Page);

    [Fact]
    public void Another_view_shows_the_same_records_from_the_first_page()
    {
        var map = Some.SeenAs(ResultsView.Map);

        Assert.Equal(Shape(Some.OnPage(1)).Replace("List", "Map", StringComparison.Ordinal), Shape(map));
        Assert.Equal(Shape(Some.OnPage(1)), Shape(map.SeenAs(ResultsView.List)));
    }

    [Fact]
    public void Every_change_keeps_the_view() => Assert.All(
        new Func<SearchQuery, SearchQuery>[]
        {
            query => query.WithText("x"), query => query.With("theme", "a"), query => query.Without("audience", "women"), query => query.Between("year", default),
            query => query.Cleared(), query => query.SortedBy(null), query => query.WithoutAll("audience"), query => query.OnPage(2),
        },
        change => Assert.Equal(ResultsView.Charts, change(Some.SeenAs(ResultsView.Charts)).View));

    [Fact]
    public void A_view_of_all_records_has_one_page() => Assert.Equal(1, Some.SeenAs(ResultsView.Map).OnPage(4).Page);

    [Fact]
    public void A_facet_is_taken_away_with_all_its_values_and_years()
    {
        var query = Some.WithoutAll("audience").WithoutAll("year");

        Assert.Equal((0, "santé"), (query.FilterCount, query.Text));
    }

    internal static string Shape(SearchQuery query) => string.Join(' ', [
        $"[{query.Text}]",
        .. query.Choices.SelectMany(choice => choice.Value.Select(value => $"{choice.Key}={value}")),
        .. query.Ranges.Select(range => $"{range.Key}={range.Value.From}..{range.Value.To}"),
        $"{query.Sort}", $"{query.View}", $"{query.Page}"]);
}
