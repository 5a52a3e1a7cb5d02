using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Relais.Indexer.Text;

namespace Relais.Indexer.Body;

/// <summary>The Markdown that write-ups may use, and what is taken from it: blocks, plain text, HTML.</summary>
internal static partial class MarkdownText
{
    /// <summary>CommonMark, pipe tables and source references. No generic attributes: they would let any HTML attribute through.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Use<SourceReferenceExtension>().Build();

    public static MarkdownDocument Parse(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.IsSetext).ToList()) Raise(heading, text);
        return document;
    }

    /// <summary>A heading underlined with === or --- is given the line of its underline: it stands where its words begin.</summary>
    private static void Raise(HeadingBlock heading, string text)
    {
        var lines = heading.Line - text.AsSpan(0, heading.Span.Start).Count('\n');
        foreach (var node in Nodes(heading)) node.Line -= lines;
    }

    /// <summary>
    /// A block and everything in it. Markdig's own <c>Descendants</c> begins under containers only: of a paragraph by itself it gives nothing, not even its links.
    /// </summary>
    public static IEnumerable<MarkdownObject> Nodes(Block block) => block is LeafBlock { Inline: { } inline }
        ? inline.Descendants().Prepend<MarkdownObject>(block)
        : block.Descendants().Prepend(block);

    /// <summary>HTML of some blocks. Raw HTML is escaped whatever validation has said before.</summary>
    public static string Html(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(known => known is Markdig.Renderers.Html.HtmlBlockRenderer or Markdig.Renderers.Html.Inlines.HtmlInlineRenderer);
        foreach (var block in blocks) renderer.Render(block);
        writer.Flush();
        return writer.ToString();
    }

    /// <summary>The words of a block as readers see them: no markup, no source numbers.</summary>
    public static string Plain(MarkdownObject node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return OneSpaced(text);
    }

    /// <summary>An id made of a text: "Ce qui a été fait" is ce-qui-a-ete-fait.</summary>
    public static string Slug(string text) => NotSlug().Replace(Folded.Of(text), "-").Trim('-');

    /// <summary>One space for each run of white space, none at the ends. Every block of every text passes here.</summary>
    private static string OneSpaced(StringBuilder text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, text.Length);
        var kept = 0;
        var space = false;
        foreach (var c in buffer.AsSpan(0, text.Length))
        {
            if (char.IsWhiteSpace(c))
            {
                space = kept > 0;
                continue;
            }

            if (space) buffer[kept++] = ' ';
            buffer[kept++] = c;
            space = false;
        }

        var spaced = new string(buffer, 0, kept);
        ArrayPool<char>.Shared.Return(buffer);
        return spaced;
    }

    private static void Append(MarkdownObject node, StringBuilder text)
    {
        switch (node)
        {
            case SourceReferenceInline:
                // The space before a number goes with it, or a stop would be left standing alone.
                while (text.Length > 0 && text[^1] is ' ') text.Length--;
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case DelimiterInline delimiter:
                // An opened bracket or star that nothing closed; what follows stands under it.
                text.Append(delimiter.ToLiteral());
                foreach (var inner in delimiter) Append(inner, text);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline auto:
                text.Append(auto.Url);
                break;
            case ContainerInline container:
                foreach (var inner in container) Append(inner, text);
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline, text);
                text.Append(' ');
                break;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString()).Append(' ');
                break;
            case ContainerBlock block:
                foreach (var inner in block) Append(inner, text);
                break;
        }
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotSlug();
}
