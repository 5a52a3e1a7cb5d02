using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static string Suggested(ISearchIndex index, string text, int limit = 8, string language = "fr") => string.Join(" / ",
        index.Suggest(new SuggestRequest(text, ["title", "summary"], language, limit)).Select(suggestion => string.Concat(suggestion.Parts.Select(part => part.Found ? $"[{part.Text}]" : part.Text))));

    private static Passage Summary(string text, string language = "fr") => new("summary", language, text);

    [Theory]
    [InlineData("méd", "[Méd]iation en santé / La [méd]iathèque")]
    [InlineData("MEDIA", "[Média]tion en santé / La [média]thèque")]
    [InlineData("santé méd", "[Méd]iation en [santé]")]
    [InlineData("mediation en s", "[Médiation] [en] [s]anté")]
    [InlineData("l'hab", "Paroles d’[hab]itants")]
    [InlineData("oeu", "Les [œu]vres")]
    [InlineData("aller-ve", "L’[aller-ve]rs")]
    [InlineData("allerve", "L’[aller-ve]rs")]
    [InlineData("rien", "")]
    [InlineData("sant méd", "")]
    [InlineData("", "")]
    [InlineData(" ?! ", "")]
    public void What_is_typed_is_completed_by_passages_that_have_all_its_words_the_last_as_a_beginning(string typed, string expected)
    {
        var index = Index(Doc("a", Title("Médiation en santé")), Doc("b", Title("La médiathèque")), Doc("c", Title("Paroles d’habitants")), Doc("d", Title("Les œuvres")), Doc("e", Title("L’aller-vers")),
            Doc("f", Body("médiation sans titre")));

        Assert.Equal(expected, Suggested(index, typed));
    }

    [Fact]
    public void The_preferred_language_comes_first_then_passages_that_begin_so_then_fields_then_the_commonest()
    {
        var index = Index(
            Doc("a", Title("Garden of all", "en"), Summary("Gardons le lien")), Doc("b", Title("Un garage")), Doc("c", Title("Gardiens")), Doc("d", Title("Garde partagée")), Doc("e", Title("Garde partagée")));

        Assert.Equal("[Gar]de partagée / [Gar]diens / [Gar]dons le lien / Un [gar]age / [Gar]den of all", Suggested(index, "gar"));
        Assert.StartsWith("[Gar]den of all", Suggested(index, "gar", language: "en"), StringComparison.Ordinal);
        Assert.Equal("[Gar]de partagée / [Gar]diens", Suggested(index, "gar", limit: 2));
        Assert.Equal("", Suggested(index, "gar", limit: 0));
    }

    [Fact]
    public void A_text_is_suggested_once_with_the_number_of_documents_that_have_it()
    {
        var index = Index(Doc("b", Title("Jardin partagé"), Summary("Jardin partagé")), Doc("a", Title("Jardin partagé")), Doc("c", Title("Un jardin partagé")));

        var suggestions = index.Suggest(new SuggestRequest("jardin", ["title", "summary"], "fr"));

        Assert.Equal([("title", "fr", "a", 2), ("title", "fr", "c", 1)], suggestions.Select(suggestion => (suggestion.Field, suggestion.Language, suggestion.Id, suggestion.Documents)));
    }

    [Fact]
    public void A_document_removed_is_not_suggested()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [Doc("a", Title("Jardin")), Doc("b", Title("Jardinage"))]);
        engine.Update(Folder, [], ["a"]);

        Assert.Equal("[Jard]inage", Suggested(Opened(engine), "jard"));
    }
}
