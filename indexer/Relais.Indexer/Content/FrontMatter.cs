using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Content;

/// <summary>Parts a Markdown file: YAML between two <c>---</c> lines, then text. Both keep the file's line numbers.</summary>
/// <param name="Yaml">What stands between the lines, after one empty line for each line before it.</param>
/// <param name="Body">What follows, after one empty line for each line before it.</param>
internal sealed record FrontMatter(string Yaml, string Body)
{
    private const string Fence = "---";

    public static FrontMatter? Split(string text, string file, DiagnosticBag diagnostics)
    {
        var lines = text.Split('\n');
        if (!IsFence(lines[0]))
        {
            diagnostics.Add(Rules.MissingFrontMatter.At(new SourcePosition(file)));
            return null;
        }

        var close = Array.FindIndex(lines, 1, IsFence);
        if (close < 0)
        {
            diagnostics.Add(Rules.UnclosedFrontMatter.At(new SourcePosition(file)));
            return null;
        }

        return new FrontMatter(
            "\n" + string.Join('\n', lines[1..close]) + "\n",
            new string('\n', close + 1) + string.Join('\n', lines[(close + 1)..]));
    }

    private static bool IsFence(string line) => string.Equals(line.TrimEnd(), Fence, StringComparison.Ordinal);
}
