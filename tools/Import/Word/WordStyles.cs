using System.Globalization;
using System.Text.RegularExpressions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>
/// What the styles of a document say. The name of a built-in style is English inside the file whatever the language of the program ("heading 1" for "Titre 1"), and an
/// outline level makes a heading of any style, so that neither language nor home-made styles hide the headings.
/// </summary>
internal sealed partial class WordStyles
{
    /// <summary>Styles are based on one another; a file may make them circular.</summary>
    private const int MostAncestors = 20;

    private const int BodyTextLevel = 9;

    private readonly Dictionary<string, W.Style> _byId;
    private readonly string? _default;

    public WordStyles(W.Styles? styles)
    {
        var all = styles?.Elements<W.Style>().Where(style => style.StyleId?.Value is not null).ToList() ?? [];
        _byId = all.GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _default = all.Find(style => style.Default?.Value == true && style.Type?.Value == W.StyleValues.Paragraph)?.StyleId!.Value;
    }

    /// <summary>Level of the heading that a paragraph is, from 1; null for ordinary text.</summary>
    public int? HeadingLevel(W.ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val?.Value is { } direct) return direct < BodyTextLevel ? direct + 1 : null;
        foreach (var style in Line(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level) return level < BodyTextLevel ? level + 1 : null;
            if (HeadingName().Match(NameOf(style)) is { Success: true } match) return int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
        }

        // A style that the file names without defining: its id is what is left.
        return properties?.ParagraphStyleId?.Val?.Value is { } id && !_byId.ContainsKey(id) && HeadingId().Match(id) is { Success: true } named
            ? int.Parse(named.Groups["level"].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether a paragraph has a style of that built-in name, or one based on it.</summary>
    public bool Is(W.ParagraphProperties? properties, params IReadOnlyList<string> names) =>
        Line(properties?.ParagraphStyleId?.Val?.Value).Any(style => names.Contains(NameOf(style), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a paragraph is a line of a table of contents, which is made again by the site.</summary>
    public bool IsContents(W.ParagraphProperties? properties) => Line(properties?.ParagraphStyleId?.Val?.Value).Any(style => ContentsName().IsMatch(NameOf(style)));

    /// <summary>List that a paragraph's style puts it in, or null.</summary>
    public W.NumberingProperties? Numbering(W.ParagraphProperties? properties) =>
        Line(properties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(numbering => numbering is not null);

    /// <summary>Whether words are bold by their own setting, their style or their paragraph's.</summary>
    public bool IsBold(W.RunProperties? run, W.ParagraphProperties? paragraph) => Says(run?.Bold, run?.RunStyle, paragraph, properties => properties.Bold);

    public bool IsItalic(W.RunProperties? run, W.ParagraphProperties? paragraph) => Says(run?.Italic, run?.RunStyle, paragraph, properties => properties.Italic);

    public bool IsHidden(W.RunProperties? run) => On(run?.Vanish) || Line(run?.RunStyle?.Val?.Value, useDefault: false).Any(style => On(style.StyleRunProperties?.Vanish));

    public static bool On(W.OnOffType? setting) => setting is not null && (setting.Val is null || setting.Val.Value);

    private bool Says(W.OnOffType? direct, W.RunStyle? runStyle, W.ParagraphProperties? paragraph, Func<W.StyleRunProperties, W.OnOffType?> setting)
    {
        if (direct is not null) return On(direct);
        return Line(runStyle?.Val?.Value, useDefault: false).Concat(Line(paragraph?.ParagraphStyleId?.Val?.Value))
            .Select(style => style.StyleRunProperties is { } properties ? setting(properties) : null)
            .FirstOrDefault(found => found is not null) is { } inherited && On(inherited);
    }

    /// <summary>A style and those it is based on, the nearest first.</summary>
    private IEnumerable<W.Style> Line(string? id, bool useDefault = true)
    {
        var next = id ?? (useDefault ? _default : null);
        for (var i = 0; i < MostAncestors && next is not null && _byId.TryGetValue(next, out var style); i++)
        {
            yield return style;
            next = style.BasedOn?.Val?.Value;
        }
    }

    private static string NameOf(W.Style style) => style.StyleName?.Val?.Value ?? "";

    [GeneratedRegex("^heading (?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^(Heading|Titre|Ttulo|Titulo|berschrift|Titolo|Kop)(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingId();

    [GeneratedRegex("^(toc|contents) ([1-9]|heading)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ContentsName();
}
