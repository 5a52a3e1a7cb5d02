namespace Relais.Tools.Import.Prose;

/// <summary>Makes lists of the paragraphs that somebody began with a dot or a dash by hand.</summary>
internal static class TypedLists
{
    private const string Dots = "•▪◦‣►";
    private const string Dashes = "-–*";

    public static IReadOnlyList<Block> Found(IReadOnlyList<Block> blocks)
    {
        var found = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var mark = MarkOf(blocks[i]);
            var end = i;
            while (mark is not '\0' && end < blocks.Count && MarkOf(blocks[end]) == mark) end++;
            // A single dash may open what somebody says; two in a row are a list.
            if (end - i >= (Dots.Contains(mark, StringComparison.Ordinal) ? 1 : 2))
            {
                found.Add(new ListBlock(IsNumbered: false, 1, [.. blocks.Skip(i).Take(end - i).Select(block => (IReadOnlyList<Block>)[WithoutMark((ParagraphBlock)block)])]));
                i = end - 1;
            }
            else
            {
                found.Add(blocks[i]);
            }
        }

        return found;
    }

    private static char MarkOf(Block block) =>
        block is ParagraphBlock { Words: [TextInline { Text: [var mark, var space, ..] }, ..] } && (Dots + Dashes).Contains(mark, StringComparison.Ordinal) && (char.IsWhiteSpace(space) || Dots.Contains(mark, StringComparison.Ordinal))
            ? mark
            : '\0';

    private static ParagraphBlock WithoutMark(ParagraphBlock paragraph)
    {
        var first = (TextInline)paragraph.Words[0];
        return new ParagraphBlock([first with { Text = first.Text[1..].TrimStart() }, .. paragraph.Words.Skip(1)]);
    }
}
