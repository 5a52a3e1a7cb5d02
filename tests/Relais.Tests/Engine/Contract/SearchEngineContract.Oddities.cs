using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Fact]
    public void Text_with_half_a_surrogate_pair_is_indexed_and_quoted_with_a_replacement_character()
    {
        var index = Index(Doc("a", Body("un \uD83C jardin \uDF31partagé")));

        Assert.Equal("un \uFFFD [jardin] \uFFFD[partagé]", Excerpts(index, "jardin partagé"));
    }

    [Fact]
    public void A_query_of_signs_only_asks_for_nothing_and_gets_everything()
    {
        var query = new TextQuery([new QueryClause(ClauseKind.Word, "?!"), new QueryClause(ClauseKind.Phrase, " … ", "body"), new QueryClause(ClauseKind.Prefix, "")]);

        Assert.Equal(1, Index(Doc("a", Body("jardin"))).Search(new SearchRequest { Query = query }).Total);
    }

    [Fact]
    public void A_word_clause_of_several_words_wants_them_side_by_side()
    {
        var query = new TextQuery([new QueryClause(ClauseKind.Word, "centres de santé")]);
        var index = Index(Doc("a", Body("un centre de santé")), Doc("b", Body("la santé de ce centre")));

        Assert.Equal("a", Ranked(index, new SearchRequest { Query = query }));
    }

    [Fact]
    public void A_field_of_an_update_keeps_the_weights_of_the_first_build()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [Doc("a", Title("jardin"), Body("autre"))]);
        var before = Opened(engine).Search(Typed("jardin")).Hits.Single().Score;

        engine.Update(Folder, [], []);

        Assert.Equal(before, Opened(engine).Search(Typed("jardin")).Hits.Single().Score);
    }

    [Fact]
    public void A_regional_variety_is_stemmed_as_its_language() =>
        Assert.Equal("a", Found(Index(Doc("a", Body("des ateliers", "fr-CA"))), "atelier"));
}
