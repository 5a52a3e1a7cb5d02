using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Theory]
    [InlineData("un deux", "c")]
    [InlineData("un deux trois", "b c")]
    [InlineData("un deux trois quatre cinq", "c")]
    [InlineData("un deux trois quatre cinq six sept", "c")]
    public void Most_of_the_words_must_match(string query, string expected)
    {
        var index = Index(Doc("a", Body("un")), Doc("b", Body("un trois")), Doc("c", Body("un deux trois quatre cinq")), Doc("d", Body("deux")));

        var response = index.Search(Typed(query));

        Assert.Equal(expected, string.Join(' ', response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)));
        Assert.False(response.Relaxed);
    }

    [Theory]
    [InlineData("suicide des agriculteurs", "b", false)]
    [InlineData("gens des montagnes", "a c", true)]
    [InlineData("suicide des montagnes", "b", true)]
    public void The_rare_word_of_a_short_question_is_missing_only_under_notice(string query, string expected, bool isRelaxed)
    {
        var index = Index(Doc("a", Body("des gens")), Doc("b", Body("le suicide des agriculteurs")), Doc("c", Body("des gens")), Doc("d", Body("des rues")), Doc("e", Body("des villes")));

        var response = index.Search(Typed(query));

        Assert.Equal((expected, isRelaxed), (string.Join(' ', response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)), response.Relaxed));
    }

    [Fact]
    public void What_was_removed_makes_no_word_common()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [Doc("a", Body("le suicide des agriculteurs")), .. Enumerable.Range(0, 4).Select(i => Doc($"b{i}", Body("des gens"))), .. Enumerable.Range(0, 3).Select(i => Doc($"c{i}", Body("agriculteurs")))]);
        engine.Update(Folder, [], ["c0", "c1", "c2"]);

        Assert.Equal("a", Found(Opened(engine), "agriculteurs des gens"));
    }

    [Fact]
    public void The_minimum_is_relaxed_only_when_nothing_passes_with_the_filters()
    {
        var index = Index(
            Doc("a", Body("jardin partagé")) with { Keywords = [new("audience", "women")] },
            Doc("b", Body("jardin")) with { Keywords = [new("audience", "young")] });

        var all = index.Search(Typed("jardin partagé"));
        var young = index.Search(Typed("jardin partagé") with { Filters = [new AnyOfFilter("audience", ["young"])] });
        var none = index.Search(Typed("montagne rivière"));

        Assert.Equal(("a", false), (all.Hits.Single().Id, all.Relaxed));
        Assert.Equal(("b", true), (young.Hits.Single().Id, young.Relaxed));
        Assert.Equal((0, false), (none.Total, none.Relaxed));
    }

    [Theory]
    [InlineData("\"chez soi\"", "a")]
    [InlineData("\"chez-soi\"", "a")]
    [InlineData("« soi chez »", "b")]
    [InlineData("\"usagers du centre\"", "c")]
    [InlineData("\"usagères du centre\"", "c")]
    [InlineData("\"pas là\"", "")]
    public void A_phrase_matches_words_side_by_side_in_their_exact_form(string query, string expected)
    {
        var index = Index(Doc("a", Body("un chez soi d’abord")), Doc("b", Body("pour soi chez les autres")), Doc("c", Body("les usager·e·s du centre")));

        Assert.Equal(expected, Found(index, query));
    }

    [Fact]
    public void A_phrase_does_not_cross_passages_fields_or_languages() =>
        Assert.Equal("", Found(Index(Doc("a", Title("la santé"), Body("communautaire"), Body("centre de santé"), Body("communautaire ici"))), "\"santé communautaire\""));

    [Fact]
    public void A_phrase_is_not_stemmed_but_a_word_is()
    {
        var index = Index(Doc("a", Body("centres sociaux")));

        Assert.Equal("", Found(index, "\"centre social\""));
        Assert.Equal("a", Found(index, "centre social"));
    }

    [Theory]
    [InlineData("santé -mentale", "a")]
    [InlineData("-mentale", "a c")]
    [InlineData("santé -\"santé mentale\"", "a")]
    [InlineData("santé -titre:autre", "a")]
    public void An_excluded_clause_leaves_documents_out(string query, string expected) =>
        Assert.Equal(expected, Found(Index(Doc("a", Body("santé publique")), Doc("b", Title("Autre"), Body("santé mentale")), Doc("c", Body("rien"))), query));

    [Theory]
    [InlineData("titre:jardin", "a")]
    [InlineData("TITRE:jardins", "a")]
    [InlineData("texte:jardin", "b")]
    [InlineData("titre:\"jardin partagé\"", "a")]
    [InlineData("auteur:jardin", "b")]
    public void A_clause_can_be_kept_to_one_field(string query, string expected) =>
        Assert.Equal(expected, Found(Index(Doc("a", Title("Jardin partagé")), Doc("b", Body("auteur du jardin"))), query));

    [Fact]
    public void Phrases_and_field_clauses_are_never_relaxed_away()
    {
        var index = Index(Doc("a", Title("Jardin"), Body("cuisine")), Doc("b", Body("cuisine du quartier")));

        Assert.Equal("", Found(index, "\"quartier du\" cuisine"));
        Assert.Equal("a", Found(index, "titre:jardin cuisine quartier école"));
    }

    [Theory]
    [InlineData("médi*", "a b")]
    [InlineData("mediat*", "a")]
    [InlineData("l'hab*", "c")]
    [InlineData("auto-sup*", "c")]
    [InlineData("autosup*", "c")]
    public void A_prefix_matches_beginnings_of_exact_forms(string query, string expected) =>
        Assert.Equal(expected, Found(Index(Doc("a", Body("médiatrice")), Doc("b", Body("médical")), Doc("c", Body("habitants, auto-support"))), query));

    [Fact]
    public void Words_in_capitals_are_not_all_acronyms() =>
        Assert.Equal("a b", Found(Index(Doc("a", Title("ATELIERS CUISINE")), Doc("b", Title("Atelier de cuisines"))), "ATELIER CUISINES"));
}
