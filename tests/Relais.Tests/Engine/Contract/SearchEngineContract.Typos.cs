using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static SearchRequest Near(string word, int edits, string? field = null) =>
        new() { Query = new TextQuery([new QueryClause(ClauseKind.Word, word, field) { Edits = edits }]) };

    private static SearchRequest Corrected(string query) => Typed(query) with { CorrectsTypos = true };

    private static string Corrections(SearchResponse response) => string.Join("; ", response.Corrections.Select(correction => $"{correction.Typed}: {string.Join(' ', correction.Found)}"));

    [Theory]
    [InlineData("santé", 1, "a b c d")]
    [InlineData("sant", 1, "a d")]
    [InlineData("sant", 2, "a b c d")]
    [InlineData("asnet", 2, "a d")]
    [InlineData("mésantz", 1, "")]
    public void Words_within_so_many_edits_are_found(string word, int edits, string expected)
    {
        var index = Index(Doc("a", Body("la santé")), Doc("b", Body("la snaté")), Doc("c", Title("Sainte")), Doc("d", Body("le sante")), Doc("e", Body("autre chose")));

        Assert.Equal(expected, string.Join(' ', Ids(index.Search(Near(word, edits))).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Among_near_words_the_word_itself_comes_first_and_then_the_nearest_however_rare_they_are()
    {
        var index = Index(Doc("a", Body("une maisoon")), Doc("b", Body("une maison")), Doc("c", Body("une maison")), Doc("d", Body("une maiisoon")), Doc("e", Body("une maison")));

        Assert.Equal("b c e a d", Ranked(index, Near("maison", 2)));
    }

    [Fact]
    public void A_near_word_many_times_does_not_outweigh_the_word_itself()
    {
        var index = Index(Doc("a", Body("raison raison raison raison raison raison")), Doc("b", Body("la maison de quartier est là")), Doc("c", Body("encore un texte de six mots")));

        Assert.Equal("b a", Ranked(index, Near("maison", 1)));
    }

    [Fact]
    public void Near_words_can_be_kept_to_one_field_and_are_marked()
    {
        var index = Index(Doc("a", Title("Maison")), Doc("b", Body("une maison d’ici")));

        Assert.Equal("a", Ranked(index, Near("maisn", 1, "title")));
        Assert.Equal("une [maison] d’ici", string.Concat(index.Search(Near("maisn", 1, "body") with { Highlight = _inBody }).Hits.Single().Excerpts.Select(Show)));
    }

    [Fact]
    public void Several_words_in_a_row_are_each_found_within_the_edits() =>
        Assert.Equal("a", Ranked(Index(Doc("a", Body("un auto-support")), Doc("b", Body("support auto"))), Near("aut-suport", 1)));

    [Theory]
    [InlineData("jardn", "a", "jardn: jardin")]
    [InlineData("jardin", "a", "")]
    [InlineData("jard", "", "")]
    [InlineData("médiatrrrice", "b", "médiatrrrice: mediatrice")]
    [InlineData("20245", "", "")]
    [InlineData("CAARUT", "", "")]
    [InlineData("\"jardn\"", "", "")]
    [InlineData("jardn*", "", "")]
    [InlineData("caarut", "c", "caarut: caarud")]
    public void Words_that_no_document_has_are_looked_up_by_their_nearest_spelling_when_asked(string query, string found, string corrections)
    {
        var index = Index(Doc("a", Body("le jardin")), Doc("b", Body("une médiatrice")), Doc("c", Body("un CAARUD en 20244")));

        var response = index.Search(Corrected(query));

        Assert.Equal(found, string.Join(' ', Ids(response)));
        Assert.Equal(corrections, Corrections(response));
        Assert.Empty(index.Search(Typed(query)).Corrections);
    }

    [Fact]
    public void A_corrected_word_finds_its_inflections_and_the_commonest_spelling_is_told_first()
    {
        var index = Index(Doc("a", Body("ateliers")), Doc("b", Body("ateliers")), Doc("c", Body("un atelierz")), Doc("d", Body("un atelier")));

        var response = index.Search(Corrected("atelierq"));

        Assert.Equal("atelierq: ateliers atelier atelierz", Corrections(response));
        Assert.Equal("a b c d", string.Join(' ', Ids(response).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_word_that_some_document_has_is_never_corrected()
    {
        var index = Index(Doc("a", Body("jardon")), Doc("b", Body("jardin")), Doc("c", Body("jardin")));

        Assert.Equal("a", Ranked(index, Corrected("jardon")));
        Assert.Equal("", Ranked(index, Corrected("titre:jardon")));
        Assert.Equal("b c", Found(index, "-jardon"));
        Assert.Equal("a b c", string.Join(' ', Ids(index.Search(Corrected("-jardan"))).Order(StringComparer.Ordinal)));
    }
}
