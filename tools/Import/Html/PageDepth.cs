using System.Globalization;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Html;

/// <summary>
/// Counts how deep the tags of a page are nested before it is parsed: for each tag a parser looks through those that are open, and a page of nothing but opened tags would keep it busy for hours.
/// </summary>
internal static class PageDepth
{
    /// <summary>Tags in scripts and comments are counted too, and some are never closed: the parser's own tree is measured afterwards, exactly.</summary>
    private const int Slack = 5;

    /// <summary>Elements that hold nothing, or that end by themselves where the next begins.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body",
    };

    /// <summary>Refuses a page that nests far more than it may, before it is parsed.</summary>
    /// <exception cref="ImportRefusedException">It is far too deep.</exception>
    public static void Refuse(ReadOnlySpan<byte> page, int most)
    {
        var names = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        Span<char> name = stackalloc char[16];
        while (page.IndexOf((byte)'<') is >= 0 and var at)
        {
            page = page[(at + 1)..];
            var closes = page is [(byte)'/', ..];
            if (closes) page = page[1..];
            var length = 0;
            while (length < page.Length && length < name.Length && char.IsAsciiLetterOrDigit((char)page[length])) name[length] = (char)page[length++];
            if (length == 0 || names.Contains(name[..length])) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > most * Slack) throw TooDeep(most);
        }
    }

    public static ImportRefusedException TooDeep(int most) => new(LocalizedText.Of($"la page imbrique plus de {most.ToString(CultureInfo.InvariantCulture)} niveaux", $"the page nests more than {most.ToString(CultureInfo.InvariantCulture)} levels"));
}
