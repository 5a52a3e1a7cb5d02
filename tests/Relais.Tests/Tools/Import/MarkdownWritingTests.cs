using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Body;
using Relais.Tools.Import.Prose;

namespace Relais.Tests.Tools.Import;

public sealed class MarkdownWritingTests
{
    private static readonly char[] Signs = [.. " \\`*_[](){}<>#+-.!|&;:~=^$'\"/1a2bS éà«»…\u00A0"];

    [Theory]
    [InlineData("1. Un début", "1\\. Un début")]
    [InlineData("- un tiret", "\\- un tiret")]
    [InlineData("# un dièse", "\\# un dièse")]
    [InlineData("[S1] n'est pas une source", "\\[S1\\] n'est pas une source")]
    [InlineData("un_nom_de_fichier et [...] une coupe […]", "un_nom_de_fichier et [...] une coupe […]")]
    [InlineData("a < b, <b>gras</b>, AT&T", "a < b, \\<b>gras\\</b>, AT&T")]
    [InlineData("12,5 % en 2014.", "12,5 % en 2014.")]
    public void Only_what_looks_like_markup_is_escaped(string words, string markdown) => Assert.Equal(markdown, Written(new TextInline(words)));

    [Fact]
    public void Bold_and_italic_open_and_close_where_Markdown_sees_them()
    {
        Assert.Equal("**Public** : femmes", Written(new TextInline("Public ", Bold: true), new TextInline(": femmes")));
        Assert.Equal("**Public** :femmes", Written(new TextInline("Public :", Bold: true), new TextInline("femmes")));
        Assert.Equal("un *mot*, ***deux***", Written(new TextInline("un "), new TextInline("mot", Italic: true), new TextInline(", "), new TextInline("deux", Bold: true, Italic: true)));
    }

    [Fact]
    public void Whatever_the_words_readers_see_those_and_no_markup()
    {
        var words = Gen.Elements(Signs).ListOf().Select(string.Concat);
        var pieces = words.SelectMany(_ => Gen.Elements(0, 1, 2, 3), (text, look) => new TextInline(text, Bold: (look & 1) > 0, Italic: (look & 2) > 0)).ListOf();
        Prop.ForAll(pieces.ToArbitrary(), some =>
        {
            var markdown = Written([.. some]);
            var document = MarkdownText.Parse(markdown);
            var shown = string.Concat(document.Select(block => MarkdownText.Plain(block) + " ")).Trim();
            Assert.True(document.Count <= 1, markdown);
            Assert.Equal(Spaceless(PlainText.Of(some)), Spaceless(shown));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_lists_in_a_row_stay_two()
    {
        var list = new ListBlock(IsNumbered: false, 1, [[new ParagraphBlock([new TextInline("un")])]]);

        var markdown = new MarkdownWriter(Inline()).Of([list, list]);

        Assert.Equal("- un\n\n* un", markdown);
    }

    [Fact]
    public void A_note_stands_before_the_stop()
    {
        var note = new ImportedNote([new TextInline("x")]);

        Assert.Equal("Ouvert en 2011 [S1].", new InlineMarkdown(_ => "", _ => "[S1]").Of([new TextInline("Ouvert en 2011."), new NoteInline(note)]));
        Assert.Equal("Ouvert [S1][S1].", new InlineMarkdown(_ => "", _ => "[S1]").Of([new TextInline("Ouvert"), new NoteInline(note), new NoteInline(note), new TextInline(".")]));
    }

    private static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Written(params IReadOnlyList<Inline> words) => Inline().Of(words);

    private static InlineMarkdown Inline() => new(_ => "image.png", _ => "[S1]");
}
