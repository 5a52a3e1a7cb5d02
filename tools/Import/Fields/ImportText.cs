using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Fields;

/// <summary>The text of a document as its finders see it.</summary>
/// <param name="Language">Of the text.</param>
/// <param name="Title">Its best title, or "".</param>
/// <param name="Headings">Its headings, a line each.</param>
/// <param name="Body">Everything, a line for each paragraph, item and row.</param>
/// <param name="Labelled">Values that stand behind a label.</param>
internal sealed record ImportText(string Language, string Title, string Headings, string Body, IReadOnlyList<LabelledValue> Labelled)
{
    public static ImportText Of(string language, string title, SectionedText text)
    {
        var blocks = text.Opening.Concat(text.Sections.SelectMany(section => section.Blocks.Prepend(new HeadingBlock(2, section.Words, 1)))).ToList();
        var body = PlainText.Of(blocks);
        return new ImportText(language, title, string.Join('\n', blocks.OfType<HeadingBlock>().Select(PlainText.Of)), body, [.. LabelledValue.In(blocks)]);
    }
}
