using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Relais.Tools.Import.Prose;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>Reads paragraphs and tables in their order.</summary>
internal sealed class WordBlocks(WordParts parts, WordNotes notes)
{
    private static readonly string[] TitleNames = ["Title"];
    private static readonly string[] QuoteNames = ["Quote", "Intense Quote", "Quotations", "Block Text"];

    private readonly List<string> _titles = [];

    /// <summary>Paragraphs in the style of titles; they are not in the text.</summary>
    public IReadOnlyList<string> Titles => _titles;

    public IReadOnlyList<Block> Read(OpenXmlElement container, OpenXmlPart part)
    {
        var flat = new List<(WordListItem? Item, Block Block)>();
        Walk(container, part, flat);
        return Quoted(ListAssembler.Nested(flat));
    }

    private void Walk(OpenXmlElement container, OpenXmlPart part, List<(WordListItem? Item, Block Block)> flat)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case W.Paragraph paragraph:
                    Paragraph(paragraph, part, flat);
                    break;
                case W.Table table:
                    Table(table, part, flat);
                    break;
                case W.SdtBlock block when WordParts.IsContents(block):
                    parts.Lose("table des matières (le site en fait une)", "table of contents (the site makes one)");
                    break;
                case W.AltChunk:
                    parts.Lose("document inséré dans le document", "document inserted in the document");
                    break;
                case W.SectionProperties or W.SdtProperties or W.SdtEndCharProperties or W.CustomXmlProperties or W.TableProperties:
                    break;
                case AlternateContent alternate:
                    Walk(alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)alternate, part, flat);
                    break;
                default:
                    Walk(child, part, flat);
                    break;
            }
        }
    }

    private void Paragraph(W.Paragraph paragraph, OpenXmlPart part, List<(WordListItem? Item, Block Block)> flat)
    {
        var properties = paragraph.ParagraphProperties;
        if (paragraph.InnerText.Length > 0) parts.NextParagraph();
        var level = parts.Styles.HeadingLevel(properties);
        // Headings are entered before their words are read, so that what is lost in one is said under it.
        if (level is not null && !string.IsNullOrWhiteSpace(paragraph.InnerText)) parts.Enter(string.Concat(paragraph.Descendants<W.Text>().Select(text => text.Text)));
        var words = new WordLine(parts, part, notes.Of).Read(paragraph);
        if (parts.Styles.IsContents(properties))
        {
            if (words.Count > 0) parts.Lose("table des matières (le site en fait une)", "table of contents (the site makes one)");
            return;
        }

        if (words.All(word => word is BreakInline || (word is TextInline text && string.IsNullOrWhiteSpace(text.Text)))) return;
        if (parts.Styles.Is(properties, TitleNames) && !words.Any(word => word is ImageInline))
        {
            _titles.Add(PlainText.OneSpaced(PlainText.Clean(PlainText.Of(words))));
            return;
        }

        if (level is { } depth)
        {
            // Bold in a heading is its style's, not its author's.
            flat.Add((null, new HeadingBlock(depth, [.. words.Select(word => word is TextInline text ? text with { Bold = false } : word)], 1)));
            return;
        }

        if (parts.Styles.Is(properties, QuoteNames))
        {
            flat.Add((null, new QuoteBlock([new ParagraphBlock([.. words.Select(word => word is TextInline text ? text with { Italic = false } : word)])])));
            return;
        }

        flat.Add((parts.Numbering.Next(properties?.NumberingProperties ?? parts.Styles.Numbering(properties)), new ParagraphBlock(words)));
    }

    private void Table(W.Table table, OpenXmlPart part, List<(WordListItem? Item, Block Block)> flat)
    {
        var rows = new WordTable(parts, cell => Read(cell, part)).Read(table);
        if (rows.Count == 0) return;
        // One cell, or one column, is a frame around text: the text is what counts.
        if (rows.All(row => row.Count == 1)) flat.AddRange(rows.SelectMany(row => row[0]).Select(block => ((WordListItem?)null, block)));
        else flat.Add((null, CellText.Table(rows, () => parts.Lose("image ou liste à l'intérieur d'un tableau (aplatie dans la cellule)", "image or list inside a table (made flat in the cell)"))));
    }

    /// <summary>Paragraphs quoted one after the other are one quotation.</summary>
    private static List<Block> Quoted(IReadOnlyList<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is QuoteBlock quote && joined.Count > 0 && joined[^1] is QuoteBlock before) joined[^1] = new QuoteBlock([.. before.Blocks, .. quote.Blocks]);
            else joined.Add(block);
        }

        return joined;
    }
}
