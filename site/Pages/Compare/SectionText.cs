using System.Text.RegularExpressions;
using Relais.Site.Display;

namespace Relais.Site.Pages.Compare;

/// <summary>
/// The text of a section as it can stand in another page, among others: links lead where they led, anchors are gone so that none is there twice, and what is long is cut
/// after its first paragraph.
/// </summary>
/// <param name="Opening">HTML shown at once.</param>
/// <param name="Rest">HTML to unfold; "" when all is shown.</param>
/// <param name="RestWords">Words of the rest.</param>
public sealed partial record SectionText(string Opening, string Rest, int RestWords)
{
    /// <summary>A rest shorter than that is not worth a fold.</summary>
    private const int FoldedFrom = 50;

    /// <summary>The text of a section of the record at that address (path from the root).</summary>
    public static SectionText Of(string html, string address)
    {
        var moved = RootedLinks.In(Anchors().Replace(html, ""), address, withAnchors: true);
        var end = moved.TrimStart().StartsWith("<p>", StringComparison.Ordinal) ? moved.IndexOf("</p>", StringComparison.Ordinal) + "</p>".Length : 0;
        var words = Words().Count(Tags().Replace(moved[end..], " "));
        return words < FoldedFrom ? new SectionText(moved, "", 0) : new SectionText(moved[..end], moved[end..], words);
    }

    /// <summary>An apostrophe or quote in a text is no attribute: text is escaped, so a quoted value stands only in a tag.</summary>
    [GeneratedRegex(" id=\"[^\"<>]*\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Anchors();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();
}
