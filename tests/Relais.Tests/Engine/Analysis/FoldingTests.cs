using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

public sealed class FoldingTests
{
    /// <summary>Punctuation that the table of known letters lacks: beside it a text is folded by Unicode's normalisation.</summary>
    private const string Unknown = "\u2E2E";

    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    [Fact]
    public void Latin_letters_are_folded_alike_by_table_and_by_Unicode()
    {
        for (var c = '\0'; c < '\u2100'; c++)
            Assert.Equal(Folding.Fold(c + Unknown), Folding.Fold([c]));
    }

    [Fact]
    public void Any_text_is_folded_alike_by_table_and_by_Unicode() =>
        Check.One(_config, Prop.ForAll(Arb.From(NastyText.Any), text => Assert.Equal(Folding.Fold(text + Unknown), Folding.Fold(text))));

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Check.One(_config, Prop.ForAll(Arb.From(NastyText.Any.Where(text => !text.Contains('½', StringComparison.Ordinal))), text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)))));

    [Theory]
    [InlineData("½", "1/2")]
    [InlineData("m²", "m2")]
    [InlineData("①", "1")]
    [InlineData("Ⅻ", "xii")]
    [InlineData("Ǆ", "dz")]
    [InlineData("İı", "ii")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    public void Signs_that_stand_for_plain_letters_become_them(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Theory]
    [InlineData("é")]
    [InlineData("𐐨")]
    public void A_term_is_cut_between_two_characters(string letter)
    {
        var term = Folding.Fold("e" + string.Concat(Enumerable.Repeat(letter, 300)));

        Assert.InRange(term.Length, Folding.LongestTerm - 1, Folding.LongestTerm);
        Assert.False(char.IsHighSurrogate(term[^1]));
    }
}
