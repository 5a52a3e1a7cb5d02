using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Relais.Indexer.Body;

/// <summary>How tangled a text may be: far beyond what anyone writes, well below what makes the Markdown parser slow or the stack run out.</summary>
internal static class MarkdownLimits
{
    private const int MostLevels = 60;
    private const int MostBrackets = 1000;

    /// <summary>The text as a tree; null when it is more tangled than parser and renderer bear, with the line (from 1) to look at.</summary>
    public static MarkdownDocument? Parsed(string text, out int tangledLine)
    {
        tangledLine = 0;
        if (FirstCrowdedLine(text) is { } crowded)
        {
            tangledLine = crowded;
            return null;
        }

        try
        {
            var document = MarkdownText.Parse(text);
            if (Deepest(document) is not { } deepest) return document;
            tangledLine = deepest.Line + 1;
        }
        catch (ArgumentException)
        {
            // The parser gives up without saying where.
            tangledLine = BusiestLine(text);
        }

        return null;
    }

    /// <summary>
    /// The line (from 1) of the first run of lines with more opened brackets than a paragraph or list ever has, or null. For each of them the parser looks to the end
    /// of the paragraph: 200 kB of <c>[a](</c> took it half a minute.
    /// </summary>
    private static int? FirstCrowdedLine(string text)
    {
        var (line, first, brackets) = (0, 1, 0);
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.IsWhiteSpace()) (first, brackets) = (line + 1, 0);
            else brackets += content.Count('[');
            if (brackets > MostBrackets) return first;
        }

        return null;
    }

    /// <summary>
    /// The first element nested deeper than any text needs, or null. Thousands of opened brackets nest in one another: what walks the tree by recursion would
    /// exhaust the stack, and the renderer gives up at 128.
    /// </summary>
    private static MarkdownObject? Deepest(MarkdownDocument document)
    {
        var rest = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (rest.TryPop(out var next))
        {
            if (next.Depth > MostLevels) return next.Node;
            IEnumerable<MarkdownObject> inside = next.Node switch
            {
                ContainerBlock block => block,
                LeafBlock { Inline: { } inline } => [inline],
                ContainerInline inline => inline,
                _ => [],
            };
            foreach (var inner in inside) rest.Push((inner, next.Depth + 1));
        }

        return null;
    }

    /// <summary>The line (from 1) with the most signs that open something.</summary>
    private static int BusiestLine(string text)
    {
        var (line, busiest, most) = (0, 1, 0);
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var signs = 0;
            foreach (var c in content)
                if (c is '>' or '*' or '_' or '[' or '-' or '+') signs++;
            if (signs > most) (busiest, most) = (line, signs);
        }

        return busiest;
    }
}
