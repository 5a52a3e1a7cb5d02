using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Relais.Indexer.Body;

/// <summary>
/// No-break spaces where French typography wants them, so that « and ? never stand alone on a line and a number never falls apart; authors need not type them.
/// </summary>
internal static partial class FrenchSpaces
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            if (Breakable().IsMatch(literal.Content.AsSpan())) literal.Content = new(In(literal.Content.ToString()));
        }
    }

    public static string In(string text)
    {
        if (!Breakable().IsMatch(text)) return text;
        return Breakable().Replace(text, match => match.Value.Trim() switch
        {
            "«" => "«\u00A0",
            ":" => "\u00A0:",
            "»" => "\u00A0»",
            "" => "\u202F",
            var mark => "\u202F" + mark,
        });
    }

    // A space in a number is one between groups of three digits, of which only the first may be shorter: "12 500", not "2016 150".
    [GeneratedRegex(" [:;!?»](?=$|[^\\w/])|« |(?<=(?<!\\d)\\d{1,3}) (?=\\d{3}(?!\\d))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Breakable();
}
