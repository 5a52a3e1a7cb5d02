using System.Text;

namespace Relais.Tools.Import.Prose;

/// <summary>The words of blocks without their look, and text made fit for a file.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<Inline> words) => OneSpaced(string.Concat(words.Select(word => word switch
    {
        TextInline text => text.Text,
        BreakInline => " ",
        _ => "",
    })));

    public static string Of(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(Of));

    public static string Of(Block block) => block switch
    {
        HeadingBlock heading => Of(heading.Words),
        ParagraphBlock paragraph => Of(paragraph.Words),
        QuoteBlock quote => Of(quote.Blocks),
        CodeBlock code => code.Text,
        ListBlock list => string.Join('\n', list.Items.Select(item => Of(item))),
        TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join(" \u2022 ", row.Select(cell => Of(cell))))),
        _ => "",
    };

    /// <summary>One plain space for each run of white space, none at the ends. No-break spaces stay: they mean something inside numbers.</summary>
    public static string OneSpaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                if (spaced.Length > 0 && spaced[^1] is not ' ') spaced.Append(' ');
            }
            else
            {
                spaced.Append(c);
            }
        }

        return spaced.ToString().Trim();
    }

    /// <summary>Without what no file of the centre may hold or nobody sees: control characters, halves of characters, soft hyphens, zero-width signs.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xAD or 0x200B or 0x2060 or 0xFEFF) continue;
            if (rune.Value is '\t' or '\n' or '\r' or '\f' or '\v' or 0x85 or 0x2028 or 0x2029) clean.Append(' ');
            else if (!Rune.IsControl(rune)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The beginning, for a report.</summary>
    public static string Start(string text, int most = 60)
    {
        var spaced = OneSpaced(text);
        if (spaced.Length <= most) return spaced;
        var cut = char.IsHighSurrogate(spaced[most - 1]) ? most - 1 : most;
        return spaced[..cut].TrimEnd() + "…";
    }
}
