using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Fact]
    public void An_empty_query_matches_every_document_by_id_with_score_zero()
    {
        var index = Index(Doc("b", Body("deux")), Doc("a", Body("un")), Doc("c"));

        var response = index.Search(new SearchRequest());

        Assert.Equal("a b c", string.Join(' ', Ids(response)));
        Assert.All(response.Hits, hit => Assert.Equal(0f, hit.Score));
        Assert.Equal(3, response.Total);
    }

    [Theory]
    [InlineData("mediatrices")]
    [InlineData("MÉDIATRICE")]
    [InlineData("me\u0301diatrice")]
    public void Case_accents_and_plural_do_not_matter(string query) =>
        Assert.Equal("a", Found(Index(Doc("a", Body("La médiatrice en santé")), Doc("b", Body("Le médecin"))), query));

    [Theory]
    [InlineData("l'accès")]
    [InlineData("l’acces")]
    [InlineData("d'accès")]
    [InlineData("accès")]
    public void An_elided_article_does_not_hide_its_word(string query) =>
        Assert.Equal("a b", Found(Index(Doc("a", Body("Faciliter l’accès aux soins")), Doc("b", Body("Points d'accès")), Doc("c", Body("Le lac"))), query));

    [Fact]
    public void Stop_words_can_be_found() =>
        Assert.Equal("a", Found(Index(Doc("a", Body("soins sans rendez-vous")), Doc("b", Body("soins avec rendez-vous"))), "sans rendez-vous"));

    [Theory]
    [InlineData("auto-support", "a b c")]
    [InlineData("autosupport", "a b c")]
    [InlineData("auto support", "a b c")]
    [InlineData("\"auto-support entre pairs\"", "a b c")]
    [InlineData("\"autosupport entre pairs\"", "a b c")]
    [InlineData("\"auto support entre pairs\"", "a b c")]
    public void Compounds_match_hyphenated_joined_and_split(string query, string expected)
    {
        var index = Index(Doc("a", Body("Un auto-support entre pairs")), Doc("b", Body("Un autosupport entre pairs")), Doc("c", Body("Un auto support entre pairs")), Doc("d", Body("Un support, auto")));

        Assert.Equal(expected, Found(index, query).Replace(" d", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("usagères", "a b c d e")]
    [InlineData("usagers", "a b c d e")]
    [InlineData("usager·e·s", "a b c d e")]
    [InlineData("usager-e-s", "a b c d e")]
    public void Inclusive_spellings_match_both_genders(string query, string expected)
    {
        var index = Index(Doc("a", Body("les usager·e·s")), Doc("b", Body("les usager-e-s")), Doc("c", Body("les usager.e.s")), Doc("d", Body("un usager")), Doc("e", Body("des usagères")));

        Assert.Equal(expected, Found(index, query));
    }

    [Theory]
    [InlineData("LGBTQIA+", "a b")]
    [InlineData("lgbtqia", "a b")]
    [InlineData("Noddr.de", "c")]
    [InlineData("noddr", "c")]
    [InlineData("Tagish", "d")]
    [InlineData("Carcross/Tagish", "d")]
    [InlineData("13e", "e")]
    [InlineData("2A", "e")]
    [InlineData("93", "f")]
    [InlineData("n°", "f")]
    public void Codes_signs_and_numbers_are_found(string query, string expected)
    {
        var index = Index(Doc("a", Body("personnes LGBTQIA+")), Doc("b", Body("personnes LGBTQIA")), Doc("c", Body("voir Noddr.de ici")), Doc("d", Body("Première Nation Carcross/Tagish")),
            Doc("e", Body("Paris 13e, Corse 2A")), Doc("f", Body("quartier n° 93")));

        Assert.Equal(expected, Found(index, query));
    }

    [Fact]
    public void An_acronym_is_not_stemmed_and_comes_before_the_common_word()
    {
        var index = Index(Doc("a", Body("Il passe ici")), Doc("b", Body("La PASS de l’hôpital ouvre ici")), Doc("c", Body("un pass culture ici")));

        Assert.Equal("b c", Ranked(index, Typed("PASS")));
        Assert.Equal("b c", Found(index, "pass"));
    }

    [Fact]
    public void A_query_is_understood_in_every_language_of_the_schema()
    {
        var index = Index(Doc("a", Body("Community meetings", "en")), Doc("b", Body("Réunions communautaires")), Doc("c", Body("Encuentros comunitarios", "es")));

        Assert.Equal("a", Found(index, "meeting"));
        Assert.Equal("b", Found(index, "réunion communautaire"));
        Assert.Equal("c", Found(index, "encuentros"));
        Assert.Equal("", Found(index, "encuentro"));
    }

    [Fact]
    public void Words_may_be_spread_over_fields_and_languages() =>
        Assert.Equal("a", Found(Index(Doc("a", Title("Jardins partagés"), Body("with older residents", "en")), Doc("b", Title("Jardins"))), "jardin resident"));

    [Fact]
    public void A_word_in_the_title_counts_more_than_in_the_body() =>
        Assert.Equal("b a", Ranked(Index(Doc("a", Title("Autre chose"), Body("cuisine")), Doc("b", Title("Cuisine"), Body("autre chose"))), Typed("cuisine")));

    [Fact]
    public void The_form_as_typed_comes_before_its_stem_mates() =>
        Assert.Equal("b a", Ranked(Index(Doc("a", Body("atelier")), Doc("b", Body("ateliers"))), Typed("ateliers")));
}
