using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private ISearchIndex Gardens() => Index(
        Doc("a", Title("Jardins partagés"), Body("Des Habitants cultivent un potager avec le CAARUD")) with { Keywords = [new("audience", "all")] },
        Doc("b", Title("Un jardin"), Body("Des habitantes et un potager")) with { Keywords = [new("audience", "women")] },
        Doc("c", Title("Cuisine"), Body("On cuisine les légumes du potager")) with { Keywords = [new("audience", "all")] },
        Doc("d", Title("Sport"), Body("Courir ensemble")) with { Keywords = [new("audience", "all")] },
        Doc("e", Title("Gardens", "en"), Body("CAARUD", "en")) with { Keywords = [new("audience", "all")] });

    private static SimilarRequest Like(string id) => new(id, ["title", "body"]);

    [Fact]
    public void Documents_are_alike_by_the_words_that_they_share_with_the_one_asked_about_but_few_others_have()
    {
        var similar = Gardens().MoreLikeThis(Like("a"));

        Assert.Equal("b c", string.Join(' ', similar.Select(document => document.Id).Take(2)));
        Assert.DoesNotContain(similar, document => document.Id is "a" or "d");
    }

    [Fact]
    public void The_terms_shared_are_told_as_the_document_asked_about_writes_them_and_add_up_to_the_score()
    {
        var similar = Gardens().MoreLikeThis(Like("a"));

        Assert.Equal("jardins", similar[0].Terms[0].Word);
        Assert.Contains("potager", similar[0].Terms.Select(term => term.Word));
        Assert.Equal("potager", similar[1].Terms.Select(term => term.Word).Single(word => word.Length > 3));
        Assert.All(similar, document => Assert.Equal(document.Score, document.Terms.Sum(term => term.Share), 1e-4f));
        Assert.All(similar, document => Assert.Equal(document.Terms.OrderByDescending(term => term.Share), document.Terms));
        Assert.Equal(similar.OrderByDescending(document => document.Score), similar);
    }

    [Fact]
    public void Only_the_fields_and_the_documents_asked_for_are_compared()
    {
        var index = Gardens();

        Assert.Equal("c", string.Join(' ', index.MoreLikeThis(Like("a") with { Fields = ["body"], Filters = [new AnyOfFilter("audience", ["all"])] }).Select(document => document.Id)));
        Assert.Equal("b", string.Join(' ', index.MoreLikeThis(Like("a") with { Fields = ["title"] }).Select(document => document.Id)));
        Assert.Single(index.MoreLikeThis(Like("a") with { Limit = 1 }));
        Assert.All(index.MoreLikeThis(Like("a") with { MaxTerms = 1 }), document => Assert.Single(document.Terms));
    }

    [Fact]
    public void Nothing_is_like_a_document_that_is_unknown_or_says_nothing()
    {
        var index = Index(Doc("a", Body("mot")), Doc("b"), Doc("c", Body("autre")));

        Assert.Empty(index.MoreLikeThis(Like("absent")));
        Assert.Empty(index.MoreLikeThis(Like("b")));
        Assert.Empty(index.MoreLikeThis(Like("a")));
    }
}
