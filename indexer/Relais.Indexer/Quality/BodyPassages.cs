using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Relais.Indexer.Body;

namespace Relais.Indexer.Quality;

/// <summary>The passages of a Markdown text: each paragraph, list item, table cell and heading is one.</summary>
internal static class BodyPassages
{
    public static IEnumerable<Passage> Of(MarkdownDocument document, string file)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is not (ParagraphBlock or HeadingBlock) || block.Inline is not { } inline) continue;
            var passage = new Passage(file, block is HeadingBlock ? PassageKind.Heading : IsQuoted(block) ? PassageKind.Speech : PassageKind.Prose);
            Append(inline, passage);
            if (passage.Text.Length > 0) yield return passage;
        }
    }

    private static bool IsQuoted(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is QuoteBlock) return true;
        return false;
    }

    /// <summary>Numbers of sources, images, bare addresses and code are not read as words.</summary>
    private static void Append(Inline inline, Passage passage)
    {
        var (line, column) = (inline.Line + 1, inline.Column + 1);
        switch (inline)
        {
            case SourceReferenceInline or AutolinkInline or CodeInline or LinkInline { IsImage: true }:
                break;
            case LiteralInline literal:
                passage.Append(literal.Content.AsSpan(), line, column);
                break;
            case HtmlEntityInline entity:
                passage.Append(entity.Transcoded.AsSpan(), line, column, asWritten: false);
                break;
            case LineBreakInline:
                passage.Append(" ", line, column);
                break;
            case ContainerInline container:
                if (container is DelimiterInline delimiter) passage.Append(delimiter.ToLiteral(), line, column);
                foreach (var inner in container) Append(inner, passage);
                break;
        }
    }
}
