namespace Relais.Indexer.Translations;

/// <summary>Text without the differences that change nothing for a translator: kinds of space, ends of lines, empty lines in a row.</summary>
internal static class OneWay
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    /// <summary>A text on one line.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines of a text: what stands at the beginning of a line is kept, Markdown reads it.</summary>
    public static string Lines(IEnumerable<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines.Select(line => line.Replace(NoBreak, ' ').Replace(NarrowNoBreak, ' ').TrimEnd()))
            if (line.Length > 0 || kept is [.., { Length: > 0 }]) kept.Add(line);
        return string.Join('\n', kept).TrimEnd('\n');
    }
}
