using System.Text;
using System.Text.RegularExpressions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>
/// Follows the fields of a document, which begin and end anywhere, even in different paragraphs: an instruction that is not text, then the result that readers see.
/// </summary>
internal sealed partial class WordFields
{
    private readonly Stack<Field> _open = new();

    /// <summary>Whether words are text now, rather than an instruction or what the site makes again (page numbers, tables of contents).</summary>
    public bool IsText => _open.All(one => one is { InResult: true, IsDropped: false });

    /// <summary>Address that words lead to now, or null.</summary>
    public string? Link => _open.Select(one => one.Link).FirstOrDefault(link => link is not null);

    public void Mark(W.FieldChar mark)
    {
        var kind = mark.FieldCharType?.Value;
        if (kind == W.FieldCharValues.Begin) _open.Push(new Field());
        else if (_open.Count == 0) return;
        else if (kind == W.FieldCharValues.End) _open.Pop();
        else _open.Peek().Begin();
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.InResult) field.Instruction.Append(text);
    }

    /// <summary>The address of a HYPERLINK instruction, or null.</summary>
    public static string? LinkOf(string instruction) => Hyperlink().Match(instruction) is { Success: true } match ? match.Groups["url"].Value : null;

    /// <summary>Whether the result of an instruction is left out.</summary>
    public static bool IsDropped(string instruction) => Dropped().IsMatch(instruction);

    [GeneratedRegex("^\\s*HYPERLINK\\s+\"(?<url>[^\"]+)\"", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hyperlink();

    [GeneratedRegex("^\\s*(TOC|INDEX|PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dropped();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; private set; }

        public bool IsDropped { get; private set; }

        public string? Link { get; private set; }

        public void Begin()
        {
            InResult = true;
            Link = LinkOf(Instruction.ToString());
            IsDropped = WordFields.IsDropped(Instruction.ToString());
        }
    }
}
