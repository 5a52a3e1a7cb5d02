using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Yaml;

/// <summary>
/// The YAML of a file as it is written: where each key, value and item stands in its text, so that one of them can be changed without touching another character. The text is that of the file to
/// the character: byte order mark, line ends, spaces and comments are in it.
/// </summary>
public sealed class FrontMatterText
{
    private const string Markdown = ".md";
    private const char ByteOrderMark = '\uFEFF';

    private FrontMatterText(string path, string text, TextSpan yaml, TextMap root) => (Path, Text, Yaml, Root) = (path, text, yaml, root);

    /// <summary>Path of the file, from the centre's root.</summary>
    public string Path { get; }

    /// <summary>The whole text of the file.</summary>
    public string Text { get; }

    /// <summary>The lines of YAML: those between the two <c>---</c> of a Markdown file, all of another file.</summary>
    public TextSpan Yaml { get; }

    /// <summary>The keys of the file.</summary>
    public TextMap Root { get; }

    /// <summary>What ends a line in this file, for lines that are added to it.</summary>
    public string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Reads the YAML of a file of the centre; null when the file or its YAML has any fault, which is said.</summary>
    /// <param name="root">The centre.</param>
    /// <param name="path">Path from its root.</param>
    /// <param name="limits">Bounds of what is read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatterText? Open(string root, string path, Limits limits, DiagnosticBag diagnostics) =>
        new ContentFiles(root).Exact(path, limits, diagnostics) is { } text ? Read(path, text, limits, diagnostics) : null;

    /// <summary>Reads the YAML of a text; null when it has any fault, which is said: nothing is changed in a text that is not understood.</summary>
    /// <param name="path">Path from the centre's root; a name in <c>.md</c> has a front matter, any other is YAML.</param>
    /// <param name="text">The whole text of the file, to the character.</param>
    /// <param name="limits">Bounds of what is read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatterText? Read(string path, string text, Limits limits, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var file = Read(path, text, limits, own, text.Length - text.TrimStart(ByteOrderMark).Length);
        diagnostics.AddRange(own.Found);
        return own.HasErrors ? null : file;
    }

    /// <summary>The text after changes, made at once.</summary>
    public string With(IEnumerable<TextEdit> edits) => TextEdit.Apply(Text, edits);

    /// <summary>Where the line of a place begins.</summary>
    public int LineStart(int place) => place == 0 ? 0 : Text.LastIndexOf('\n', place - 1) + 1;

    /// <summary>Where the next line begins, or the end of the text.</summary>
    public int NextLine(int place) => Text.IndexOf('\n', place) is >= 0 and var end ? end + 1 : Text.Length;

    private static FrontMatterText? Read(string path, string text, Limits limits, DiagnosticBag diagnostics, int marks)
    {
        var plain = ContentFiles.OneKindOfLine(text[marks..]);
        var front = path.EndsWith(Markdown, StringComparison.Ordinal) ? FrontMatter.Split(plain, path, diagnostics) : new FrontMatter(plain, "");
        if (front is null || new YamlReader(path, limits, diagnostics).ReadMap(front.Yaml) is null || diagnostics.HasErrors) return null;

        var returns = Returns(text.AsSpan(marks));
        var root = new TextNodeReader(path, front.Yaml, place => PlaceOf(place + front.YamlAt)).Read();
        // The YAML of a Markdown file is handed on with the line end of the first fence, so that lines count right.
        var first = path.EndsWith(Markdown, StringComparison.Ordinal) ? 1 : 0;
        return new FrontMatterText(path, text, TextSpan.Between(PlaceOf(front.YamlAt + first), PlaceOf(front.YamlAt + front.Yaml.Length)), root);

        // Each "\r\n" is one character in the text that is read: places after it stand one further in the file.
        int PlaceOf(int place)
        {
            var before = returns.BinarySearch(place);
            return marks + place + (before < 0 ? ~before : before);
        }
    }

    /// <summary>Where the "\r\n" of a text stand, once each is one character.</summary>
    private static List<int> Returns(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        for (var at = 0; at + 1 < text.Length; at++)
            if (text[at] is '\r' && text[at + 1] is '\n') places.Add(at - places.Count);
        return places;
    }
}
