using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Theory]
    [InlineData("santé communautaire")]
    [InlineData("santés communautaires")]
    public void Words_typed_side_by_side_score_more_where_they_stand_near_each_other(string query)
    {
        var index = Index(
            Doc("a", Body("La santé de tous les habitants du quartier est un projet communautaire")),
            Doc("b", Body("Le projet de tous les habitants du quartier est une santé communautaire")),
            Doc("c", Body("Un communautaire projet de tous les habitants du quartier est la santé")));

        Assert.Equal("b a c", Ranked(index, Typed(query)));
    }

    [Fact]
    public void Nearness_changes_the_order_only()
    {
        var index = Index(Doc("a", Body("santé communautaire")), Doc("b", Body("santé")), Doc("c", Body("communautaire et autre chose encore que la santé")));

        Assert.Equal("a c", Ranked(index, Typed("santé communautaire")));
        Assert.Equal("b", Ranked(index, Typed("santé -communautaire")));
        Assert.Equal("", Ranked(index, Typed("santé -communautaire titre:rien")));
    }

    [Fact]
    public void Nearness_plays_no_part_when_all_or_any_of_the_words_are_asked_for()
    {
        var index = Index(Doc("a", Body("santé de tous les habitants communautaire")), Doc("b", Body("de tous les habitants santé communautaire")));

        foreach (var matching in new[] { Matching.All, Matching.Any })
            Assert.Single(index.Search(new SearchRequest { Query = Typed("santé communautaire").Query with { Matching = matching } }).Hits.Select(hit => hit.Score).Distinct());
        Assert.Equal("b a", Ranked(index, Typed("santé communautaire")));
    }

    [Fact]
    public void A_word_in_the_title_still_counts_more_than_nearness() =>
        Assert.Equal("b a", Ranked(Index(Doc("a", Body("santé communautaire du quartier")), Doc("b", Title("Santé"), Body("quartier communautaire"))), Typed("santé communautaire")));
}
