using System.Globalization;
using AngleSharp.Dom;
using Relais.Indexer.Content;
using Relais.Indexer.Text;

namespace Relais.Site.Display.Reading;

/// <summary>What people of one role say in a text.</summary>
/// <param name="Role">As first written: "Habitante".</param>
/// <param name="Quotes">In the order of the text.</param>
public sealed record QuoteGroup(string Role, IReadOnlyList<QuoteLink> Quotes)
{
    private const string Signed = "blockquote[id]:has(> .quote__role)";

    /// <summary>The quotes of a text by role, roles in the order in which they first speak. A role is what stands before the first comma of "— habitante, 54 ans".</summary>
    /// <param name="sections">The text.</param>
    /// <param name="culture">For capitals.</param>
    public static IReadOnlyList<QuoteGroup> In(IReadOnlyList<RecordSection> sections, CultureInfo culture) =>
    [
        .. sections.Where(section => section.Html.Contains("quote__role", StringComparison.Ordinal))
            .SelectMany(section => RenderedHtml.Of(section.Html).QuerySelectorAll(Signed))
            .Select(QuoteLink.Of)
            .Where(quote => quote.Role.Length > 0)
            .GroupBy(quote => Folded.Of(quote.Role), StringComparer.Ordinal)
            .Select(group => new QuoteGroup(culture.TextInfo.ToUpper(group.First().Role[..1]) + group.First().Role[1..], [.. group])),
    ];
}

/// <summary>A quote, by its first words.</summary>
/// <param name="Anchor">Where it stands.</param>
/// <param name="Role">Who speaks, as written.</param>
/// <param name="Detail">What else is told of who speaks ("54 ans"), or null.</param>
/// <param name="Opening">Its first words.</param>
public sealed record QuoteLink(string Anchor, string Role, string? Detail, string Opening)
{
    /// <summary>About a line.</summary>
    private const int MostCharacters = 80;

    /// <summary>The link to a signed block quote.</summary>
    public static QuoteLink Of(IElement quote)
    {
        foreach (var reference in quote.QuerySelectorAll(".ref").ToList()) reference.Remove();
        var signature = quote.QuerySelector(":scope > .quote__role")!;
        signature.Remove();
        var who = OneSpaced(signature.TextContent).TrimStart('—', '–', ' ', '\u00A0').TrimEnd('.', ' ');
        var comma = who.IndexOf(',', StringComparison.Ordinal);
        return new QuoteLink(quote.Id!, comma > 0 ? who[..comma] : who, comma > 0 ? who[(comma + 1)..].Trim() : null, Opened(OneSpaced(quote.TextContent)));
    }

    private static string Opened(string text)
    {
        if (text.Length <= MostCharacters) return text;
        var end = text.LastIndexOf(' ', MostCharacters);
        return text[..(end > 0 ? end : MostCharacters)].TrimEnd(',', ';', ':', ' ', '\u00A0', '\u202F') + "…";
    }

    /// <summary>No-break spaces stay: French marks keep their words.</summary>
    private static string OneSpaced(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
