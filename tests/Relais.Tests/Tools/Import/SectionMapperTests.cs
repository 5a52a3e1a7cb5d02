using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tests.Tools.Import;

public sealed class SectionMapperTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void A_section_goes_to_its_best_heading_and_the_other_keeps_its_own()
    {
        var text = Map(Heading(1, "Contexte local"), Said("a"), Heading(1, "Contexte et origine"), Said("b"));

        Assert.Equal(["x-contexte-local", "context"], text.Sections.Select(section => section.Id));
        Assert.All(text.Sections, section => Assert.Null(section.Proposed));
    }

    [Fact]
    public void A_deeper_heading_that_surely_is_a_section_opens_one_under_a_heading_that_is_none()
    {
        var text = Map(Heading(1, "Le projet"), Heading(2, "Contexte et origine"), Said("a"), Heading(2, "Les voisins"), Said("b"));

        Assert.Equal(["x-le-projet", "context"], text.Sections.Select(section => section.Id));
        Assert.Equal(3, Assert.IsType<HeadingBlock>(text.Sections[1].Blocks[1]).Level);
    }

    [Fact]
    public void Levels_follow_one_another_without_a_hole()
    {
        var text = Map(Heading(1, "Contexte"), Heading(4, "un"), Said("a"), Heading(6, "deux"), Heading(2, "trois"));

        Assert.Equal([3, 4, 3], text.Sections[0].Blocks.OfType<HeadingBlock>().Select(heading => heading.Level));
    }

    [Fact]
    public void A_word_of_a_question_is_enough_to_propose_a_section_but_not_to_decide()
    {
        var section = Assert.Single(Map(Heading(1, "Outils"), Said("a")).Sections);

        Assert.Equal(("x-outils", "means"), (section.Id, section.Proposed));
        Assert.InRange(section.ProposedConfidence, 0.4, 0.6);
    }

    [Theory]
    [InlineData("Pourquoi on a commencé", "context")]
    [InlineData("Ce qu’on voulait", "aims")]
    [InlineData("3. Ce qu'on a fait", "process")]
    [InlineData("Les sous et les gens", "means")]
    [InlineData("Les moyens", "means")]
    [InlineData("Ce que ça a donné", "effects")]
    [InlineData("Les résultats", "effects")]
    [InlineData("Ce qui a coincé", "obstacles")]
    [InlineData("Les difficultés", "obstacles")]
    [InlineData("Ce qu'on retient", "lessons")]
    [InlineData("Ce qu'on en retient :", "lessons")]
    [InlineData("Et après ?", "future")]
    [InlineData("La suite", "future")]
    [InlineData("What's next?", "future")]
    [InlineData("What we learned", "lessons")]
    public void The_names_that_authors_give_to_sections_are_known(string heading, string section) =>
        Assert.Equal(section, Assert.Single(Map(Heading(1, heading), Said("a")).Sections).Id);

    [Fact]
    public void More_words_behind_such_a_name_are_enough_to_propose_its_section_but_not_to_decide()
    {
        var section = Assert.Single(Map(Heading(1, "Et après le repas"), Said("a")).Sections);

        Assert.Equal(("x-et-apres-le-repas", "future"), (section.Id, section.Proposed));
    }

    [Fact]
    public void A_note_called_from_a_heading_is_called_from_the_text_under_it()
    {
        var note = new ImportedNote([new TextInline("x")]);

        var section = Assert.Single(Map(new HeadingBlock(1, [new TextInline("Contexte"), new NoteInline(note)], 1), Said("a")).Sections);

        Assert.DoesNotContain(section.Words, word => word is NoteInline);
        Assert.Equal(new NoteInline(note), Assert.IsType<ParagraphBlock>(Assert.Single(section.Blocks)).Words[^1]);
    }

    [Fact]
    public void Text_before_the_first_heading_is_the_opening()
    {
        var text = Map(Said("a"), Heading(2, "Contexte"), Said("b"));

        Assert.Equal("a", PlainText.Of(text.Opening));
        Assert.Equal("context", Assert.Single(text.Sections).Id);
    }

    [Fact]
    public void Dots_and_dashes_typed_by_hand_make_lists_and_a_lone_dash_does_not()
    {
        var found = TypedLists.Found([Said("- un"), Said("- deux"), Said("texte"), Said("• trois"), Said("- quatre")]);

        Assert.Equal(["un|deux", "texte", "trois", "- quatre"], found.Select(block => string.Join('|', PlainText.Of(block).Split('\n'))));
        Assert.IsType<ListBlock>(found[2]);
    }

    private SectionedText Map(params IReadOnlyList<Block> blocks) => new SectionMapper(SchemaLoader.Load(_centre.Root, new DiagnosticBag())!.Searchable).Map(blocks);

    private static HeadingBlock Heading(int level, string words) => new(level, [new TextInline(words)], 1);

    private static ParagraphBlock Said(string words) => new([new TextInline(words)]);
}
