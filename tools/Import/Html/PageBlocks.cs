using AngleSharp.Dom;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Html;

/// <summary>Reads the content of a page into blocks.</summary>
internal sealed class PageBlocks(PageImages images, PageNotes notes, LossList losses, ImportLimits limits)
{
    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "figure", "figcaption", "address", "details", "summary", "header", "hgroup", "center", "dl", "dt", "dd", "body", "fieldset", "legend", "li", "caption", "td", "th", "tr", "tbody", "thead",
    };

    /// <summary>What a page has for browsing, not for reading.</summary>
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal) { "nav", "footer", "aside", "form", "button", "input", "select", "textarea", "dialog", "menu" };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "script", "style", "noscript", "template", "head", "link", "meta", "title", "wbr", "source", "track", "param" };

    private readonly Dictionary<IElement, ImportedNote> _notes = [];
    private string _heading = "";
    private int _paragraph;

    public IReadOnlyList<Block> Read(IElement content)
    {
        var blocks = new List<Block>();
        var line = new List<Inline>();
        Walk(content, new Look(false, false, null), blocks, line, 0);
        Flush(blocks, line);
        return blocks;
    }

    private Whereabouts Here => _paragraph == 0 ? Whereabouts.Document : new Whereabouts(_heading, _paragraph);

    private void Walk(INode parent, Look look, List<Block> blocks, List<Inline> line, int depth)
    {
        if (depth > limits.Depth) throw PageDepth.TooDeep(limits.Depth);
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) line.Add(look.Of(Spaced(text.Data)));
            else if (node is IElement element) Element(element, look, blocks, line, depth + 1);
        }
    }

    private void Element(IElement element, Look look, List<Block> blocks, List<Inline> line, int depth)
    {
        var name = element.LocalName;
        if (Unseen.Contains(name) || IsHidden(element) || notes.IsNote(element) || notes.IsBackLink(element)) return;
        if (Furniture.Contains(name) || element.GetAttribute("role") is "navigation" or "search" or "complementary" or "contentinfo" or "banner" or "form")
        {
            LoseFurniture(element);
            return;
        }

        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush(blocks, line);
                Heading(element, look, blocks, depth);
                break;
            case "ul" or "ol":
                Flush(blocks, line);
                List(element, look, blocks, depth);
                break;
            case "blockquote":
                Flush(blocks, line);
                if (Inside(element, look, depth) is { Count: > 0 } quoted) blocks.Add(new QuoteBlock(quoted));
                break;
            case "pre":
                Flush(blocks, line);
                if (!string.IsNullOrWhiteSpace(element.TextContent)) blocks.Add(new CodeBlock(element.TextContent.ReplaceLineEndings("\n").Trim('\n')));
                break;
            case "table":
                Flush(blocks, line);
                Table(element, look, blocks, depth);
                break;
            case "dt":
                Flush(blocks, line);
                Walk(element, look with { Bold = true }, blocks, line, depth);
                line.Add(new TextInline(element.TextContent.TrimEnd().EndsWith(':') ? " " : " : "));
                break;
            case "dd":
                Walk(element, look, blocks, line, depth);
                Flush(blocks, line);
                break;
            case "hr":
                Flush(blocks, line);
                break;
            case "br":
                line.Add(new BreakInline());
                break;
            case "img":
                if (images.Read(element, Here) is { } image) line.Add(image);
                break;
            case "a":
                Link(element, look, blocks, line, depth);
                break;
            case "b" or "strong":
                Walk(element, look with { Bold = true }, blocks, line, depth);
                break;
            case "i" or "em" or "cite" or "dfn" or "var":
                Walk(element, look with { Italic = true }, blocks, line, depth);
                break;
            case "q":
                line.Add(look.Of("« "));
                Walk(element, look, blocks, line, depth);
                line.Add(look.Of(" »"));
                break;
            case "del" or "s" or "strike":
                Lose("texte barré", "struck-through text", element.TextContent);
                break;
            case "iframe" or "video" or "audio" or "object" or "embed" or "canvas" or "svg" or "math":
                Lose($"élément « {name} »", $"'{name}' element", element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.GetAttribute("title") ?? element.TextContent);
                break;
            case var _ when Paragraphs.Contains(name):
                Flush(blocks, line);
                Walk(element, look, blocks, line, depth);
                Flush(blocks, line);
                break;
            default:
                Walk(element, look, blocks, line, depth);
                break;
        }
    }

    private List<Block> Inside(IElement element, Look look, int depth)
    {
        var blocks = new List<Block>();
        var line = new List<Inline>();
        Walk(element, look, blocks, line, depth);
        Flush(blocks, line);
        return blocks;
    }

    private void Heading(IElement element, Look look, List<Block> blocks, int depth)
    {
        var inner = new List<Block>();
        var line = new List<Inline>();
        _paragraph++;
        _heading = PlainText.Start(element.TextContent);
        Walk(element, look with { Bold = false }, inner, line, depth);
        var words = inner.SelectMany(block => block is ParagraphBlock paragraph ? paragraph.Words : []).Concat(line).ToList();
        if (words.OfType<TextInline>().Any(text => !string.IsNullOrWhiteSpace(text.Text))) blocks.Add(new HeadingBlock(element.LocalName[1] - '0', words, 1));
        else if (words.Count > 0) blocks.Add(new ParagraphBlock(words));
    }

    private void List(IElement list, Look look, List<Block> blocks, int depth)
    {
        var items = new List<IReadOnlyList<Block>>();
        foreach (var child in list.Children)
        {
            if (notes.IsNote(child) || IsHidden(child)) continue;
            // A list right inside a list, as old editors wrote them, goes with the item before.
            if (child.LocalName is "ul" or "ol" && items.Count > 0)
            {
                var nested = new List<Block>();
                List(child, look, nested, depth + 1);
                items[^1] = [.. items[^1], .. nested];
            }
            else if (Inside(child, look, depth + 1) is { Count: > 0 } item)
            {
                items.Add(item);
            }
        }

        var start = int.TryParse(list.GetAttribute("start"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var first) && first < 100_000 ? first : 1;
        if (items.Count > 0) blocks.Add(new ListBlock(list.LocalName is "ol", start, items));
    }

    private void Table(IElement table, Look look, List<Block> blocks, int depth)
    {
        if (table.QuerySelector("caption") is { } caption) blocks.AddRange(Inside(caption, look, depth));
        var rows = new PageTable(cell => Inside(cell, look with { Bold = false }, depth)).Read(table, out var isMerged);
        if (rows.Count == 0) return;
        if (isMerged) losses.Add("cellules fusionnées d'un tableau (le texte reste dans la première)", "merged cells of a table (the text stays in the first one)", Here);
        var isLayout = table.GetAttribute("role") is "presentation" or "none" || rows.All(row => row.Count == 1) || rows.Any(row => row.Any(cell => cell.Any(block => block is HeadingBlock)));
        if (isLayout) blocks.AddRange(rows.SelectMany(row => row.SelectMany(cell => cell)));
        else blocks.Add(CellText.Table(rows, () => losses.Add("image ou liste à l'intérieur d'un tableau (aplatie dans la cellule)", "image or list inside a table (made flat in the cell)", Here)));
    }

    private void Link(IElement element, Look look, List<Block> blocks, List<Inline> line, int depth)
    {
        if (notes.Of(element) is { } note)
        {
            line.Add(new NoteInline(Note(note, depth)));
            return;
        }

        var address = element.GetAttribute("href")?.Trim();
        if (address is not null && !LinkAddress.IsFollowed(address))
        {
            if (!address.StartsWith('#')) Lose($"lien vers « {PlainText.Start(address)} » (son texte est gardé)", $"link to '{PlainText.Start(address)}' (its text is kept)", null);
            address = null;
        }

        Walk(element, look with { Link = address ?? look.Link }, blocks, line, depth);
    }

    private ImportedNote Note(IElement element, int depth)
    {
        if (_notes.TryGetValue(element, out var known)) return known;
        var words = new List<Inline>();
        foreach (var block in Inside(element, new Look(false, false, null), depth))
        {
            if (words.Count > 0) words.Add(new TextInline(" "));
            words.AddRange(block is ParagraphBlock paragraph ? paragraph.Words : [new TextInline(PlainText.Of(block))]);
        }

        return _notes[element] = new ImportedNote(words);
    }

    private void Flush(List<Block> blocks, List<Inline> line)
    {
        if (line.Any(word => word is not (TextInline or BreakInline) || (word is TextInline text && !string.IsNullOrWhiteSpace(text.Text))))
        {
            _paragraph++;
            blocks.Add(new ParagraphBlock(Tightened(line)));
        }

        line.Clear();
    }

    /// <summary>White space counts once, even across elements.</summary>
    private static List<Inline> Tightened(List<Inline> line)
    {
        var words = new List<Inline>();
        var afterSpace = true;
        foreach (var word in line)
        {
            var kept = word is TextInline text && afterSpace ? text with { Text = text.Text.TrimStart(' ') } : word;
            if (kept is TextInline { Text.Length: 0 }) continue;
            afterSpace = kept is BreakInline || kept is TextInline { Text: [.., ' '] };
            words.Add(kept);
        }

        return words;
    }

    private static string Spaced(string text)
    {
        var spaced = PlainText.OneSpaced(text);
        if (spaced.Length == 0) return text.Length > 0 ? " " : "";
        return (IsSpace(text[0]) ? " " : "") + spaced + (IsSpace(text[^1]) ? " " : "");

        static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);

    private void LoseFurniture(IElement element)
    {
        if (element.TextContent.Any(char.IsLetterOrDigit)) Lose($"à côté du texte ({element.LocalName})", $"beside the text ({element.LocalName})", element.TextContent);
    }

    private void Lose(string french, string english, string? words)
    {
        var start = words is null ? "" : PlainText.Start(words);
        losses.Add(start.Length == 0 ? french : $"{french} : « {start} »", start.Length == 0 ? english : $"{english}: '{start}'", Here);
    }

    private sealed record Look(bool Bold, bool Italic, string? Link)
    {
        public TextInline Of(string text) => new(text, Bold, Italic) { Link = Link };
    }
}
