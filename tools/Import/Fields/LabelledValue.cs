using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Fields;

/// <summary>A value that the text gives behind a label: "Lieu : Saint-Denis", or the two cells of a row of an identity card.</summary>
internal sealed record LabelledValue(string Label, string Text)
{
    private const int LongestLabel = 60;

    public static IEnumerable<LabelledValue> In(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => Line(PlainText.Of(paragraph.Words)),
        ListBlock list => list.Items.SelectMany(item => item.OfType<ParagraphBlock>()).SelectMany(paragraph => Line(PlainText.Of(paragraph.Words))),
        TableBlock table => table.Rows.Where(row => row.Count == 2).Select(row => new LabelledValue(PlainText.Of(row[0]).TrimEnd(':', ' ', '\u00A0'), PlainText.Of(row[1]))),
        QuoteBlock => [],
        _ => [],
    }).Where(value => value.Label.Length is > 1 and <= LongestLabel && value.Text.Length > 0);

    private static IEnumerable<LabelledValue> Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        // "https://", "14:30": a colon of a label has a space behind it.
        if (colon is > 1 and <= LongestLabel && colon + 1 < line.Length && char.IsWhiteSpace(line[colon + 1])) yield return new LabelledValue(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}
