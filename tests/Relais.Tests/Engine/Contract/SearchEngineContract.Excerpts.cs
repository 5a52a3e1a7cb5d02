using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static readonly HighlightRequest _inBody = new(["body"], "fr");

    /// <summary>Excerpts of the first hit, marks in square brackets, "…" where text was cut, the anchor before.</summary>
    private static string Excerpts(ISearchIndex index, string query, HighlightRequest? highlight = null) =>
        string.Join(" / ", index.Search(Typed(query) with { Highlight = highlight ?? _inBody }).Hits[0].Excerpts.Select(Show));

    private static string Show(Excerpt excerpt) =>
        (excerpt.Anchor.Length > 0 ? excerpt.Anchor + "# " : "") + (excerpt.CutBefore ? "…" : "")
        + string.Concat(excerpt.Parts.Select(part => part.Found ? $"[{part.Text}]" : part.Text)) + (excerpt.CutAfter ? "…" : "");

    [Theory]
    [InlineData("acces", "Faciliter l’accès aux soins", "Faciliter l’[accès] aux soins")]
    [InlineData("médiatrice", "Des médiatrices en santé", "Des [médiatrices] en santé")]
    [InlineData("usagères", "Les usager·e·s d’ici", "Les [usager·e·s] d’ici")]
    [InlineData("autosupport", "Un auto-support entre pairs", "Un [auto-support] entre pairs")]
    [InlineData("support", "Un auto-support entre pairs", "Un auto-[support] entre pairs")]
    [InlineData("\"chez soi\"", "Chez eux, un chez soi d’abord, soi", "Chez eux, un [chez] [soi] d’abord, soi")]
    [InlineData("méd*", "Médiation et remède", "[Médiation] et remède")]
    [InlineData("cafe", "Un cafe\u0301 🌱 noir", "Un [cafe\u0301] 🌱 noir")]
    [InlineData("soins -rien", "  des soins  ", "des [soins]")]
    [InlineData("lgbtqia", "Public LGBTQIA+ <b>", "Public [LGBTQIA+] <b>")]
    public void Whole_words_of_the_original_text_are_marked(string query, string text, string expected) =>
        Assert.Equal(expected, Excerpts(Index(Doc("a", Body(text))), query));

    [Fact]
    public void Excerpts_carry_their_anchor_and_the_richest_comes_first_once_an_anchor() =>
        Assert.Equal("s2# Un [jardin] et une [cuisine]. / s1# Un [jardin].", Excerpts(Index(Doc("a",
            Body("Un jardin.", anchor: "s1"), Body("Un jardin et une cuisine.", anchor: "s2"), Body("Encore un jardin.", anchor: "s2"), Body("Rien.", anchor: "s3"))), "jardin cuisine"));

    [Fact]
    public void Other_languages_are_quoted_only_when_the_preferred_one_has_nothing()
    {
        var index = Index(Doc("a", Body("A kitchen table", "en"), Body("La table de cuisine")));

        Assert.Equal("La [table] de cuisine", Excerpts(index, "table"));
        Assert.Equal("A [kitchen] table", Excerpts(index, "kitchen"));
        Assert.Equal("A kitchen [table]", Excerpts(index, "table", _inBody with { PreferredLanguage = "en" }));
    }

    [Fact]
    public void Only_the_fields_asked_for_are_quoted_and_a_field_clause_marks_only_its_field()
    {
        var index = Index(Doc("a", Title("Jardin"), Body("Un jardin")));

        Assert.Equal("Un [jardin]", Excerpts(index, "jardin"));
        Assert.Equal("", Excerpts(index, "titre:jardin"));
        Assert.Equal("[Jardin] / Un [jardin]", Excerpts(index, "jardin", new HighlightRequest(["title", "body"], "fr")));
        Assert.Equal("[Jardin]", Excerpts(index, "jardin", new HighlightRequest(["title", "body"], "fr", MaxExcerpts: 1)));
    }

    [Fact]
    public void A_long_passage_is_cut_at_sentences_around_most_of_the_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("Une phrase sans intérêt vient ici.", 20)) + " Le jardin est loin. " + string.Join(' ', Enumerable.Repeat("Une autre phrase vient là.", 20))
            + " Le jardin nourrit la cuisine du quartier. " + string.Join(' ', Enumerable.Repeat("La fin est longue aussi.", 20));

        var excerpt = Excerpts(Index(Doc("a", Body(text))), "jardin cuisine", _inBody with { MaxLength = 80 });

        Assert.StartsWith("…", excerpt, StringComparison.Ordinal);
        Assert.Contains("Le [jardin] nourrit la [cuisine] du quartier.", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(".…", excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(400)]
    public void An_excerpt_is_a_slice_of_the_passage_of_whole_words_and_of_about_the_length_asked(int maxLength)
    {
        var words = Enumerable.Range(0, 400).Select(i => i % 37 == 5 ? "jardin" : i % 11 == 3 ? "e\u0301te\u0301🌱" : i % 13 == 0 ? "fin." : "mot");
        var text = string.Join(' ', words);

        var excerpt = Index(Doc("a", Body(text))).Search(Typed("jardin") with { Highlight = _inBody with { MaxLength = maxLength } }).Hits[0].Excerpts.Single();

        var quoted = string.Concat(excerpt.Parts.Select(part => part.Text));
        Assert.Contains(" " + quoted + " ", " " + text + " ", StringComparison.Ordinal);
        Assert.True(quoted.Length <= maxLength + 10, quoted);
        Assert.True(quoted.Length >= Math.Min(maxLength / 2, 6), quoted);
        Assert.Contains(excerpt.Parts, part => part.Found);
    }

    [Fact]
    public void A_text_without_blanks_is_never_cut_inside_a_character_as_readers_see_it()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍🌾e\u0301健", 100)) + "康" + string.Concat(Enumerable.Repeat("e\u0301👩‍🌾", 100));

        var excerpt = Index(Doc("a", Body(text))).Search(Typed("康") with { Highlight = _inBody with { MaxLength = 50 } }).Hits[0].Excerpts.Single();

        var quoted = string.Concat(excerpt.Parts.Select(part => part.Text));
        Assert.Contains(quoted, text, StringComparison.Ordinal);
        Assert.True(quoted.Length < 120, quoted);
        Assert.False(char.IsLowSurrogate(quoted[0]) || char.IsHighSurrogate(quoted[^1]) || quoted[0] is '\u0301' or '\u200D' || quoted[^1] is '\u200D');
    }

    [Fact]
    public void No_excerpt_is_given_when_none_is_asked_for() => Assert.Empty(Index(Doc("a", Body("jardin"))).Search(Typed("jardin")).Hits[0].Excerpts);
}
