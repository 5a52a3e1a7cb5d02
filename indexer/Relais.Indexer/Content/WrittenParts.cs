using System.Text.RegularExpressions;
using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>
/// Which field or section each line of a record's file belongs to. Read line by line, so that a file that no parser reads any more (half written, badly indented) still tells where its faults are.
/// </summary>
public sealed partial class WrittenParts
{
    private const string Fence = "---";
    private const string Code = "```";

    private readonly IReadOnlyList<WrittenPart> _lines;

    private WrittenParts(IReadOnlyList<WrittenPart> lines) => _lines = lines;

    /// <summary>The parts of a file of the centre; a file that cannot be read has none.</summary>
    /// <param name="root">The centre.</param>
    /// <param name="path">The file, from its root.</param>
    /// <param name="type">The type of record that it holds.</param>
    /// <param name="limits">Bounds of what is read.</param>
    public static WrittenParts Read(string root, string path, RecordType type, Limits limits) =>
        new(new ContentFiles(root).Text(path, limits, new DiagnosticBag()) is { } text ? [.. Of(text, type)] : []);

    /// <summary>The part that a line belongs to.</summary>
    /// <param name="line">From 1.</param>
    public WrittenPart At(int line) => line >= 1 && line <= _lines.Count ? _lines[line - 1] : WrittenPart.None;

    private static IEnumerable<WrittenPart> Of(string text, RecordType type)
    {
        var part = WrittenPart.None;
        var (number, inFields, inCode) = (0, true, false);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (type.Layout is RecordLayout.Folder && inFields && line.TrimEnd() is Fence)
            {
                (inFields, part) = (number == 1, WrittenPart.None);
            }
            else if (inFields)
            {
                if (Key().Match(line) is { Success: true } key) part = new WrittenPart(key.Groups["key"].Value, null);
            }
            else
            {
                if (line.StartsWith(Code, StringComparison.Ordinal)) inCode = !inCode;
                if (!inCode && Heading().Match(line) is { Success: true } heading) part = new WrittenPart(null, Section(heading, type));
            }

            yield return part;
        }
    }

    private static string Section(Match heading, RecordType type)
    {
        if (heading.Groups["id"] is { Success: true } given) return given.Value;
        var title = heading.Groups["title"].Value;
        return type.Sections.FirstOrDefault(section => section.Label.ByLanguage.Values.Any(label => string.Equals(Folded.Of(label), Folded.Of(title), StringComparison.Ordinal)))?.Id ?? MarkdownText.Slug(title);
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*)\s*:", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^##[ \t]+(?<title>.*?)[ \t]*(\{#(?<id>[A-Za-z0-9_-]+)\}[ \t]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Heading();
}

/// <summary>A field or a section of a file, or neither.</summary>
/// <param name="Field">Key of the field, or null.</param>
/// <param name="Section">Id of the section, or null.</param>
public sealed record WrittenPart(string? Field, string? Section)
{
    /// <summary>Before the first field, or between the fields and the first section.</summary>
    public static WrittenPart None { get; } = new(null, null);
}
