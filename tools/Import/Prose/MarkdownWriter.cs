using System.Globalization;
using System.Text;

namespace Relais.Tools.Import.Prose;

/// <summary>Writes blocks in the Markdown of the centre: CommonMark with pipe tables, no HTML.</summary>
internal sealed class MarkdownWriter(InlineMarkdown inline)
{
    private const string CellBreak = " / ";

    /// <summary>The blocks, an empty line between two, without a line end at the end. Headings have their level as it is.</summary>
    public string Of(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        Block? before = null;
        var otherMark = false;
        foreach (var block in blocks)
        {
            // Two lists in a row would be one, were their marks the same.
            otherMark = block is ListBlock list && before is ListBlock last && last.IsNumbered == list.IsNumbered && !otherMark;
            var written = Of(block, otherMark);
            if (written.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(written);
            before = block;
        }

        return text.ToString();
    }

    private string Of(Block block, bool otherMark) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => inline.Of(paragraph.Words),
        QuoteBlock quote => Prefixed(Of(quote.Blocks), "> ", "> "),
        CodeBlock code => Code(code.Text),
        ListBlock list => List(list, otherMark),
        TableBlock table => Table(table),
        _ => "",
    };

    private string Heading(HeadingBlock heading)
    {
        var words = inline.Of(heading.Words, " ");
        // A last "#" would be taken for the end of the mark.
        if (words.EndsWith('#')) words = words[..^1] + "\\#";
        return words.Length == 0 ? "" : new string('#', heading.Level) + " " + words;
    }

    private static string Code(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c is '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}\n{string.Join('\n', text.Split('\n').Select(PlainText.Clean))}\n{fence}";
    }

    private string List(ListBlock list, bool otherMark)
    {
        var items = new List<string>();
        var isLoose = list.Items.Any(item => item.Count(block => block is not ListBlock) > 1);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.IsNumbered
                ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}{(otherMark ? ')' : '.')} ")
                : otherMark ? "* " : "- ";
            var text = isLoose ? Of(list.Items[i]) : Tight(list.Items[i]);
            items.Add(Prefixed(text.Length == 0 ? "\u2026" : text, mark, new string(' ', mark.Length)));
        }

        return string.Join(isLoose ? "\n\n" : "\n", items);
    }

    /// <summary>An item and the lists in it without empty lines, as people write them.</summary>
    private string Tight(IReadOnlyList<Block> item) => string.Join('\n', item.Select(block => Of(block, otherMark: false)).Where(text => text.Length > 0));

    private string Table(TableBlock table)
    {
        var columns = table.Rows.Max(row => row.Count);
        var rows = table.Rows.Select(row => Row(Enumerable.Range(0, columns).Select(column => column < row.Count ? inline.Of(row[column], CellBreak) : ""))).ToList();
        rows.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return string.Join('\n', rows);
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Prefixed(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, number) => ((number == 0 ? first : others) + line).TrimEnd()));
}
