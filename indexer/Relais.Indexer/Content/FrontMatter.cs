using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Content;

/// <summary>Parts a Markdown file: YAML between two <c>---</c> lines, then text. Both keep the file's line numbers.</summary>
/// <param name="Yaml">What stands between the lines, after one empty line for each line before it.</param>
/// <param name="Body">What follows, after one empty line for each line before it.</param>
/// <param name="YamlAt">Where the first of them begins in the text.</param>
internal sealed record FrontMatter(string Yaml, string Body, int YamlAt = 0)
{
    private const string Fence = "---";

    public static FrontMatter? Split(string text, string file, DiagnosticBag diagnostics)
    {
        var yaml = EndOfLine(text, 0);
        if (!IsFence(text.AsSpan(0, yaml)))
        {
            diagnostics.Add(Rules.MissingFrontMatter.At(new SourcePosition(file)));
            return null;
        }

        var before = 1;
        for (var start = yaml + 1; start <= text.Length; before++)
        {
            var end = EndOfLine(text, start);
            if (IsFence(text.AsSpan(start..end)))
                return new FrontMatter(text[yaml..start], string.Concat(new string('\n', before + 1), text.AsSpan(Math.Min(end + 1, text.Length))), yaml);
            start = end + 1;
        }

        diagnostics.Add(Rules.UnclosedFrontMatter.At(new SourcePosition(file)));
        return null;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);
}
