using System.Text;

namespace Relais.Tools.Import.Prose;

/// <summary>Writes words so that Markdown reads them as they are: what looks like markup is escaped, and little else, because people go on writing in the file.</summary>
internal static class MarkdownEscape
{
    /// <summary>Words inside a line.</summary>
    public static string Words(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A line already escaped inside: what would make a heading, a list, a quotation or a line of its beginning is escaped too.</summary>
    public static string LineStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '=' or '~' || (line[0] is '-' or '+' && (line.Length == 1 || line[1] is ' ' or '-'))) return '\\' + line;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        // "1." and "1)" begin a list; nine digits is the most that Markdown takes for a number.
        return digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] is ' ')
            ? line.Insert(digits, "\\")
            : line;
    }

    /// <summary>An address inside the brackets of a link.</summary>
    public static string Address(string url)
    {
        var address = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '(' or ')' or '<' or '>' or '\\' or '"' or '|' || char.IsWhiteSpace(c)) address.Append(Uri.HexEscape(c < 256 ? c : ' '));
            else address.Append(c);
        }

        return address.ToString();
    }

    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '|' => true,
        '[' => !IsEllipsis(text, at),
        ']' => !(at >= 2 && (IsEllipsis(text, at - 2) || (at >= 4 && IsEllipsis(text, at - 4)))),
        '_' => !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])),
        '<' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '#') && text.IndexOf(';', at) > at,
        _ => false,
    };

    /// <summary>"[…]" marks a cut in a quotation and can be no link: it stays readable.</summary>
    private static bool IsEllipsis(string text, int at) =>
        string.CompareOrdinal(text, at, "[…]", 0, 3) == 0 || string.CompareOrdinal(text, at, "[...]", 0, 5) == 0;
}
