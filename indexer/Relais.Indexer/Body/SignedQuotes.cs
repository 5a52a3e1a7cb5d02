using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Relais.Indexer.Body;

/// <summary>
/// What people said, and as who: a block quote whose last paragraph, or last line, begins with a dash (<c>— habitante, 54 ans</c>). That line is a paragraph of its own for readers, and the quote has an
/// address of its own.
/// </summary>
internal static class SignedQuotes
{
    /// <summary>The class of the line that says who speaks.</summary>
    public const string RoleClass = "quote__role";

    /// <summary>Marks every signed quote of a text, and gives the ids of their blocks. A dot stands in these: no heading can have the same.</summary>
    public static IReadOnlyList<string> Mark(MarkdownDocument document)
    {
        var ids = new List<string>();
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
        {
            if (Signature(quote) is not { } signature) continue;
            signature.GetAttributes().AddClass(RoleClass);
            var id = string.Create(CultureInfo.InvariantCulture, $"quote.{ids.Count + 1}");
            quote.GetAttributes().Id = id;
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>What begins with a dash throughout is a conversation, signed by nobody.</summary>
    private static ParagraphBlock? Signature(QuoteBlock quote)
    {
        if (quote.LastChild is not ParagraphBlock { Inline: { } inline } last) return null;
        if (IsSigned(MarkdownText.Plain(last))) return quote.Count > 1 ? last : null;
        var line = inline.LastChild;
        while (line is not (null or LineBreakInline)) line = line.PreviousSibling;
        return line is LineBreakInline { NextSibling: LiteralInline begin } && IsSigned(begin.Content.ToString()) ? Cut(quote, last, line) : null;
    }

    private static bool IsSigned(string text) => text.AsSpan().TrimStart() is ['—' or '–', ..];

    /// <summary>The last line of a paragraph becomes the next paragraph.</summary>
    private static ParagraphBlock Cut(QuoteBlock quote, ParagraphBlock paragraph, Inline lineBreak)
    {
        var cut = new ContainerInline();
        var begin = lineBreak.NextSibling!;
        for (Inline? next = begin; next is not null;)
        {
            var moved = next;
            next = moved.NextSibling;
            moved.Remove();
            cut.AppendChild(moved);
        }

        lineBreak.Remove();
        var signature = new ParagraphBlock { Inline = cut, Line = begin.Line, Column = begin.Column, Span = new SourceSpan(begin.Span.Start, paragraph.Span.End) };
        paragraph.Span = new SourceSpan(paragraph.Span.Start, begin.Span.Start - 1);
        quote.Add(signature);
        return signature;
    }
}
