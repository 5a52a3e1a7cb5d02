using System.Net;
using System.Text;
using Relais.Engine;

namespace Relais.Site.Display;

/// <summary>
/// Puts marks into HTML that the site has rendered itself (well formed, nothing but text between tags). Cut into the runs of text that readers see as one (a paragraph, a list item, a cell), whatever
/// links and emphasis they hold, it is given back with the words found in these runs inside <c>mark</c>.
/// </summary>
public sealed class MarkedHtml
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u" };

    /// <summary>UTF-16 units that an entity can stand for.</summary>
    private const int MostDecoded = 2;

    private readonly string _html;
    private readonly List<Piece> _pieces = [];
    private readonly List<string> _runs = [];

    /// <summary>Reads some HTML.</summary>
    public MarkedHtml(string html)
    {
        _html = html;
        var run = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] switch
            {
                '<' => EndOf('>', at),
                '&' when html.IndexOf(';', at) is >= 0 and var semicolon && WebUtility.HtmlDecode(html[at..(semicolon + 1)]).Length <= MostDecoded => semicolon + 1,
                _ => at + 1,
            };
            if (html[at] is '<')
            {
                if (!Inline.Contains(Name(html.AsSpan(at, end - at)))) Close(run);
                _pieces.Add(new Piece(at, end, -1, 0));
            }
            else
            {
                var text = end == at + 1 ? html[at..end] : WebUtility.HtmlDecode(html[at..end]);
                _pieces.Add(new Piece(at, end, _runs.Count, run.Length));
                run.Append(text);
            }

            at = end;
        }

        Close(run);
    }

    /// <summary>The texts, without markup, in order.</summary>
    public IReadOnlyList<string> Runs => _runs;

    /// <summary>The same HTML with what was found marked. Only <c>mark</c> elements are added.</summary>
    /// <param name="found">For each run its parts from first to last character, or none.</param>
    /// <param name="id">The id of the first mark in a run that has any; asked once for each such run, in order.</param>
    public string With(IReadOnlyList<IReadOnlyList<ExcerptPart>> found, Func<string> id)
    {
        var marks = found.Select(Flags).ToList();
        var html = new StringBuilder(_html.Length + (_html.Length / 8));
        var (isOpen, named) = (false, -1);
        foreach (var piece in _pieces)
        {
            var (isFound, begins) = piece.Run < 0 ? (false, false) : At(marks[piece.Run], piece);
            if (isOpen && (!isFound || begins)) html.Append("</mark>");
            if (isFound && (!isOpen || begins))
            {
                html.Append(named == piece.Run ? "<mark>" : $"<mark id=\"{id()}\">");
                named = piece.Run;
            }

            isOpen = isFound;
            html.Append(_html, piece.Start, piece.End - piece.Start);
        }

        return isOpen ? html.Append("</mark>").ToString() : html.ToString();
    }

    private void Close(StringBuilder run)
    {
        // A run is closed even when empty: pieces refer to runs by number.
        _runs.Add(run.ToString());
        run.Clear();
    }

    private int EndOf(char last, int at) => _html.IndexOf(last, at) is >= 0 and var end ? end + 1 : _html.Length;

    private static string Name(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim("</>");
        var end = name.IndexOfAny(" \t\n/");
        return (end < 0 ? name : name[..end]).ToString();
    }

    /// <summary>For each character 0 when it is not found, 2 when it is the first of a part, 1 when it is another of it.</summary>
    private static byte[] Flags(IReadOnlyList<ExcerptPart> parts)
    {
        var flags = new List<byte>();
        foreach (var part in parts)
            for (var i = 0; i < part.Text.Length; i++) flags.Add(!part.Found ? (byte)0 : i == 0 ? (byte)2 : (byte)1);
        return [.. flags];
    }

    private static (bool IsFound, bool Begins) At(byte[] flags, Piece piece) =>
        piece.At < flags.Length && flags[piece.At] is > 0 and var flag ? (true, flag == 2) : (false, false);

    /// <summary>A tag, or one character of text (an entity is one).</summary>
    /// <param name="Start">Where it begins in the HTML.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Run">The run it is of; -1 for a tag.</param>
    /// <param name="At">Its place in the run.</param>
    private readonly record struct Piece(int Start, int End, int Run, int At);
}
