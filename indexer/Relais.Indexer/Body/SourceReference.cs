using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Relais.Indexer.Body;

/// <summary>
/// A numbered source cited in the text: <c>[S2]</c>. It has a parser of its own because Markdown reads <c>[S2][S4]</c> as one link.
/// </summary>
internal sealed class SourceReferenceInline(string id) : LeafInline
{
    public string Id { get; } = id;
}

internal sealed class SourceReferenceExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SourceReferenceParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.AddIfNotAlready(new SourceReferenceRenderer());
    }
}

internal sealed class SourceReferenceParser : InlineParser
{
    private const int MostDigits = 3;

    public SourceReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) is not 'S') return false;
        var digits = 0;
        while (digits < MostDigits && char.IsAsciiDigit(slice.PeekChar(2 + digits))) digits++;
        // A "(" right behind makes it an ordinary link with that text.
        if (digits == 0 || slice.PeekChar(2 + digits) is not ']' || slice.PeekChar(3 + digits) is '(') return false;
        var start = slice.Start;
        processor.Inline = new SourceReferenceInline(slice.Text.Substring(start + 1, digits + 1))
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + digits + 2)),
            Line = line,
            Column = column,
        };
        slice.Start = start + digits + 3;
        return true;
    }
}

internal sealed class SourceReferenceRenderer : HtmlObjectRenderer<SourceReferenceInline>
{
    protected override void Write(HtmlRenderer renderer, SourceReferenceInline reference) =>
        renderer.Write("<sup class=\"ref\"><a href=\"#source-").Write(reference.Id).Write("\">[").Write(reference.Id).Write("]</a></sup>");
}
