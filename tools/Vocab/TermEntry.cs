using Relais.Indexer.Yaml;

namespace Relais.Tools.Vocab;

/// <summary>Changes of the group that defines a term in its vocabulary.</summary>
internal static class TermEntry
{
    private const string Was = "was";
    private const string DeprecatedBy = "deprecated_by";
    private const string Id = "id";

    /// <summary>The term keeps an id that it had; <paramref name="again"/> is the one that it takes, which may have been one of those.</summary>
    public static TextEdit Keeping(FrontMatterText file, TextMap term, string former, string again)
    {
        if (term[Was] is not TextList known) return Added(file, term, Was, $"[{ScalarText.Word(former)}]");
        var ids = known.Items.OfType<TextScalar>().Select(item => item.Value).Where(id => !string.Equals(id, again, StringComparison.Ordinal)).Append(former);
        return new TextEdit(known.Span, $"[{string.Join(", ", ids.Select(ScalarText.Word))}]");
    }

    /// <summary>Another term replaces it.</summary>
    public static TextEdit ReplacedBy(FrontMatterText file, TextMap term, string replacement) =>
        term[DeprecatedBy] is TextScalar { Span.Length: > 0 } known ? known.Rewritten(replacement) : Added(file, term, DeprecatedBy, ScalarText.Word(replacement));

    /// <summary>A new term after another one.</summary>
    public static TextEdit? After(FrontMatterText file, TextMap term, IEnumerable<string> lines)
    {
        var before = file.Text[file.LineStart(term.Span.Start)..term.Span.Start];
        if (before.TrimEnd() is not [.. var indent, '-'] || !string.IsNullOrWhiteSpace(indent)) return null;
        var first = indent + "- ";
        var rest = indent + "  ";
        return new TextEdit(new TextSpan(LineEnd(file, term.Span.End), 0), string.Concat(lines.Select((line, at) => file.NewLine + (at == 0 ? first : rest) + line)));
    }

    /// <summary>A key on a line of its own after that of the id, or after the id between the same braces.</summary>
    private static TextEdit Added(FrontMatterText file, TextMap term, string key, string value)
    {
        var id = term.Entry(Id)!;
        if (term.IsFlow) return new TextEdit(new TextSpan(id.Span.End, 0), $", {key}: {value}");
        var indent = new string(' ', id.Key.Span.Start - file.LineStart(id.Key.Span.Start));
        return new TextEdit(new TextSpan(LineEnd(file, id.Span.End), 0), $"{file.NewLine}{indent}{key}: {value}");
    }

    private static int LineEnd(FrontMatterText file, int place)
    {
        var next = file.NextLine(place);
        return place + file.Text[place..next].TrimEnd('\r', '\n').Length;
    }
}
