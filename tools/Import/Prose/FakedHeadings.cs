namespace Relais.Tools.Import.Prose;

/// <summary>
/// Finds headings that only bold type makes: a short line, wholly bold, without a final stop, with ordinary text after it. They are headings with little confidence, and reported so.
/// </summary>
internal static class FakedHeadings
{
    public const double Confidence = 0.5;
    private const int Longest = 100;

    public static IReadOnlyList<Block> Found(IReadOnlyList<Block> blocks)
    {
        var found = new List<Block>(blocks.Count);
        // Under true headings a bold line is a step lower; where there is none it is all that parts the text.
        var level = 1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is HeadingBlock heading) level = heading.Level + 1;
            found.Add(IsFaked(blocks, i) ? new HeadingBlock(level, Plain(((ParagraphBlock)blocks[i]).Words), Confidence) : blocks[i]);
        }

        return found;
    }

    private static bool IsFaked(IReadOnlyList<Block> blocks, int at)
    {
        if (blocks[at] is not ParagraphBlock { Words: var words } || at + 1 == blocks.Count) return false;
        if (words.Any(word => word is not (TextInline or BreakInline)) || words.OfType<TextInline>().Any(text => text is { Bold: false, Text: var plain } && !string.IsNullOrWhiteSpace(plain))) return false;
        var line = PlainText.Of(words);
        if (line.Length is 0 or > Longest || line[^1] is '.' or '!' or ';' or ',' || !line.Any(char.IsLetter)) return false;
        // A label in bold with its value beside it is a field of an identity card, not a heading; its value is not wholly bold.
        return blocks[at + 1] is not HeadingBlock && !(blocks[at + 1] is ParagraphBlock { Words: var next } && next.OfType<TextInline>().All(text => text.Bold));
    }

    private static List<Inline> Plain(IReadOnlyList<Inline> words) => [.. words.Select(word => word is TextInline text ? text with { Bold = false } : word)];
}
