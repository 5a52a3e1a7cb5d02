namespace Relais.Tools.Import.Prose;

/// <summary>Makes a table of cells that hold blocks, in a format whose cells hold one line.</summary>
internal static class CellText
{
    /// <summary>The table.</summary>
    /// <param name="rows">Cells of blocks.</param>
    /// <param name="flattened">Called once when some cell held more than paragraphs.</param>
    public static TableBlock Table(IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> rows, Action flattened)
    {
        var isFlattened = false;
        // The first row is a header, which is shown bold whatever its words are.
        var table = new TableBlock([.. rows.Select((row, number) => (IReadOnlyList<IReadOnlyList<Inline>>)[.. row.Select(cell => number == 0 ? Plain(Line(cell)) : Line(cell))])]);
        if (isFlattened) flattened();
        return table;

        static IReadOnlyList<Inline> Plain(IReadOnlyList<Inline> words) => [.. words.Select(word => word is TextInline text ? text with { Bold = false } : word)];

        IReadOnlyList<Inline> Line(IReadOnlyList<Block> blocks)
        {
            var line = new List<Inline>();
            foreach (var words in blocks.SelectMany(Lines))
            {
                if (line.Count > 0) line.Add(new BreakInline());
                line.AddRange(words);
            }

            return line;
        }

        IEnumerable<IReadOnlyList<Inline>> Lines(Block block)
        {
            if (block is not (ParagraphBlock or HeadingBlock)) isFlattened = true;
            return block switch
            {
                ParagraphBlock paragraph => [paragraph.Words],
                HeadingBlock heading => [heading.Words],
                ListBlock list => list.Items.SelectMany(item => item.SelectMany(Lines)),
                QuoteBlock quote => quote.Blocks.SelectMany(Lines),
                TableBlock inner => inner.Rows.SelectMany(row => row),
                CodeBlock code => code.Text.Split('\n').Select(text => (IReadOnlyList<Inline>)[new TextInline(text)]),
                _ => [],
            };
        }
    }
}
