namespace Relais.Tools.New;

/// <summary>Words as YAML comments, wrapped so that they are read without scrolling.</summary>
internal static class CommentLines
{
    public const string Mark = "# ";
    private const int Width = 120;

    public static IEnumerable<string> Of(string words)
    {
        var line = "#";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > Width && line.Length > 1)
            {
                yield return line;
                line = "#  ";
            }

            line += " " + word;
        }

        yield return line;
    }
}
