using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>Analysing chunk by chunk says what analysing the text says.</summary>
public sealed class ChunkAnalyzerTests
{
    [Theory]
    [InlineData("L’accès des usager·e·s aux rendez-vous de la PASS, loi 2002-2 (LGBTQIA+).")]
    [InlineData("ATELIER CUISINE À L’ÉCOLE")]
    [InlineData("PASS")]
    [InlineData("健康 n° 12, d’aujourd’hui agent(e)(s) \uD800 🌱")]
    [InlineData("")]
    public void A_text_has_the_tokens_of_its_words(string text) => AssertTokensOfWords(text);

    [Fact]
    public void Any_text_has_the_tokens_of_its_words() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Arb.From(NastyText.Any), AssertTokensOfWords));

    [Fact]
    public void Positions_and_offsets_are_counted_from_the_beginning_of_the_chunk()
    {
        var chunk = ChunkAnalyzer.Analyze("l’auto-support", isShouted: false);

        Assert.Equal(
            [new Token("autosupport", 0, 2, 2, 14, Stems: true), new Token("auto", 0, 1, 2, 6, Stems: true), new Token("support", 1, 1, 7, 14, Stems: true)],
            chunk.Tokens);
        Assert.Equal(2, chunk.Positions);
    }

    [Fact]
    public void A_chunk_without_a_word_takes_no_position() => Assert.Equal(0, ChunkAnalyzer.Analyze("ʼ", isShouted: false).Positions);

    [Fact]
    public void Capitals_make_no_acronym_in_a_text_that_shouts()
    {
        Assert.Contains(ChunkAnalyzer.Analyze("PASS", isShouted: false).Tokens, token => token.Term is "PASS");
        Assert.DoesNotContain(ChunkAnalyzer.Analyze("PASS", isShouted: true).Tokens, token => token.Term is "PASS");
    }

    [Fact]
    public void The_search_for_chunks_starts_anywhere_and_ends_at_the_end()
    {
        var at = 3;

        Assert.True(Chunker.Next("un, deux", ref at, out var start, out var end));
        Assert.Equal((4, 8, 8), (start, end, at));
        Assert.False(Chunker.Next("un, deux", ref at, out _, out _));
    }

    private static void AssertTokensOfWords(string text)
    {
        var expected = new List<Token>();
        var position = 0;
        foreach (var word in WordReader.Words(text))
        {
            if (word.Joined is { } joined) expected.Add(new Token(joined, position, word.Parts.Count, word.Start, word.End, Stems: true));
            foreach (var part in word.Parts)
            {
                expected.AddRange(part.Forms.Select(form => new Token(form, position, 1, part.Start, part.End, Stems: part.Acronym is null)));
                if (part.Acronym is { } acronym) expected.Add(new Token(acronym, position, 1, part.Start, part.End, Stems: null));
                position++;
            }
        }

        Assert.Equal(expected, PassageTokens.Of(text));
    }
}
