using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static string Marks(ISearchIndex index, string query, string text, bool correctsTypos = false, string field = "body", string language = "fr") =>
        string.Concat(index.Mark(new MarkRequest(Typed(query).Query, [new Passage(field, language, text)]) { CorrectsTypos = correctsTypos })[0].Select(part => part.Found ? $"[{part.Text}]" : part.Text));

    [Theory]
    [InlineData("jardin", "  Des jardins, un jardin.  ", "  Des [jardins], un [jardin].  ")]
    [InlineData("acces", "Faciliter l’accès aux soins", "Faciliter l’[accès] aux soins")]
    [InlineData("\"chez soi\"", "Chez eux, un chez soi d’abord, soi", "Chez eux, un [chez] [soi] d’abord, soi")]
    [InlineData("soins -rien", "des soins pour rien", "des [soins] pour rien")]
    [InlineData("cuisine", "Rien de tel.", "")]
    [InlineData("", "Rien de tel.", "")]
    public void A_text_that_is_in_no_document_is_given_back_whole_with_what_a_search_would_find_in_it(string query, string text, string expected) =>
        Assert.Equal(expected, Marks(Index(Doc("a", Body("autre chose"))), query, text));

    [Theory]
    [InlineData("isolement des personnes", "Des personnes et des soins", "Des [personnes] et des soins")]
    [InlineData("women in the city", "In the city, women", "In the [city], [women]")]
    [InlineData("de la", "De la santé", "[De] [la] santé")]
    [InlineData("\"chez nous\" soins", "Des soins chez nous", "Des [soins] [chez] [nous]")]
    [InlineData("les -soins", "les soins", "[les] soins")]
    [InlineData("un LA", "Un LA près du la", "Un [LA] près du [la]")]
    public void Words_that_only_hold_a_sentence_together_are_marked_when_nothing_else_can_be(string query, string text, string expected) =>
        Assert.Equal(expected, Marks(Index(Doc("a", Body("autre chose"))), query, text));

    [Fact]
    public void Near_words_are_marked_only_when_typos_are_corrected()
    {
        var index = Index(Doc("a", Body("La médiation en santé")));

        Assert.Equal("Une [médiation]", Marks(index, "médation", "Une médiation", correctsTypos: true));
        Assert.Equal("", Marks(index, "médation", "Une médiation"));
    }

    [Fact]
    public void Synonyms_are_marked_as_they_are_found() => Assert.Equal("Vivre en [QPV] ici", Marks(Neighbourhoods(), "quartier prioritaire", "Vivre en QPV ici"));

    [Fact]
    public void A_clause_on_a_field_marks_passages_of_that_field_only()
    {
        var index = Index(Doc("a", Title("Jardin")));

        Assert.Equal("", Marks(index, "titre:jardin", "Un jardin"));
        Assert.Equal("Un [jardin]", Marks(index, "titre:jardin", "Un jardin", field: "title"));
    }

    [Fact]
    public void Every_passage_has_its_answer_in_the_order_asked()
    {
        var found = Index(Doc("a", Body("x"))).Mark(new MarkRequest(Typed("jardin").Query, [new Passage("body", "fr", "rien"), new Passage("body", "fr", "jardin")]));

        Assert.Equal(["", "jardin"], found.Select(parts => string.Concat(parts.Select(part => part.Text))));
    }
}
