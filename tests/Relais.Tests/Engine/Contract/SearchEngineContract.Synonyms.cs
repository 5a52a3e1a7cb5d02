using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private ISearchIndex WithSynonyms(SynonymGroup[] groups, params Document[] documents)
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema with { Synonyms = groups }, documents);
        return Opened(engine);
    }

    private ISearchIndex Neighbourhoods() => WithSynonyms(
        [
            new(["santé communautaire", "community health", "salud comunitaria"]),
            new(["QPV", "quartier prioritaire", "QUARTIER PRIORITAIRE DE LA VILLE"]),
            new(["PASS", "permanence d’acce\u0300s aux soins de sante\u0301"]),
            new(["auto-support", "pair-aidance"]),
        ],
        Doc("a", Body("Un projet de santé communautaire ici")), Doc("b", Body("A community health project", "en")), Doc("c", Body("En santé, un projet communautaire")),
        Doc("d", Body("Vivre en QPV")), Doc("e", Body("Les quartiers prioritaires changent")), Doc("f", Body("Un quartier prioritaire de la ville")), Doc("g", Body("Le quartier est prioritaire")),
        Doc("h", Body("La PASS accueille")), Doc("i", Body("Une permanence d'accès aux soins de santé")), Doc("j", Body("Il passe son tour")),
        Doc("k", Body("Un groupe d’autosupport")), Doc("l", Body("La pair-aidance")));

    [Theory]
    [InlineData("community health", "a b")]
    [InlineData("Community Health project", "a b")]
    [InlineData("SALUD COMUNITARIA", "a b")]
    [InlineData("QPV", "d e f")]
    [InlineData("qpv", "d e f")]
    [InlineData("quartier prioritaire", "d e f g")]
    [InlineData("quartiers prioritaires", "d e f g")]
    [InlineData("quartier prioritaire de la ville", "d e f")]
    [InlineData("PASS", "h i")]
    [InlineData("passe", "j")]
    [InlineData("permanence d'accès aux soins de santé", "h i")]
    [InlineData("autosupport", "k l")]
    [InlineData("pair aidance", "k l")]
    public void A_label_finds_documents_that_say_it_in_another_way_or_another_language(string query, string expected) => Assert.Equal(expected, Found(Neighbourhoods(), query));

    [Theory]
    [InlineData("-QPV quartier", "e f g")]
    [InlineData("\"quartier prioritaire\"", "f")]
    [InlineData("quartier titre:prioritaire", "")]
    [InlineData("prioritaire quartier", "e f g")]
    [InlineData("QP*", "d")]
    public void What_is_excluded_quoted_cut_or_not_in_a_row_is_meant_as_typed(string query, string expected) => Assert.Equal(expected, Found(Neighbourhoods(), query));

    [Fact]
    public void All_the_words_of_a_label_are_satisfied_by_another_label()
    {
        var index = Neighbourhoods();

        var response = index.Search(Typed("vivre quartier prioritaire"));
        var strict = index.Search(new SearchRequest { Query = Typed("vivre quartier prioritaire").Query with { Matching = Matching.All } });

        Assert.Contains("d", Ids(response));
        Assert.False(response.Relaxed);
        Assert.Equal("d", string.Join(' ', Ids(strict)));
    }

    [Fact]
    public void The_label_as_typed_comes_before_the_others()
    {
        var index = WithSynonyms([new(["jardin", "potager"])], Doc("a", Body("un potager ici")), Doc("b", Body("un jardin ici")));

        Assert.Equal("b a", Ranked(index, Typed("jardin")));
        Assert.Equal("a b", Ranked(index, Typed("potager")));
    }

    [Theory]
    [InlineData("community health", "Un projet de [santé] [communautaire] ici")]
    [InlineData("qpv", "Vivre en [QPV]")]
    public void A_synonym_found_is_marked(string query, string expected) =>
        Assert.Contains(Neighbourhoods().Search(Typed(query) with { Highlight = _inBody }).Hits, hit => string.Equals(expected, string.Concat(hit.Excerpts.Select(Show)), StringComparison.Ordinal));
}
