using System.Text.RegularExpressions;

namespace Relais.Indexer.Yaml;

/// <summary>Changes of values and lists of a file that leave every other character of it as it is.</summary>
public static partial class TextListEdits
{
    /// <summary>Writes another value in the place of one, in the form that the one has.</summary>
    public static TextEdit Rewritten(this TextScalar scalar, string value) => new(scalar.Span, ScalarText.In(scalar.Form, value));

    /// <summary>Takes items out of a list, of which at least one stays: an item with a line of its own goes with its line and the comment on it, another with one comma.</summary>
    public static IEnumerable<TextEdit> Without(this FrontMatterText file, TextList list, IReadOnlyCollection<TextNode> items)
    {
        // What goes stands after an item that stays, or before the first of them: never is a comma left without a neighbour.
        var followsOne = false;
        for (var at = 0; at < list.Items.Count; at++)
        {
            var item = list.Items[at];
            if (!items.Contains(item)) followsOne = true;
            else if (!list.IsFlow || IsAlone(file, item)) yield return new TextEdit(TextSpan.Between(file.LineStart(item.Span.Start), file.NextLine(item.Span.End)), "");
            else if (followsOne) yield return new TextEdit(TextSpan.Between(list.Items[at - 1].Span.End, item.Span.End), "");
            else yield return new TextEdit(TextSpan.Between(item.Span.Start, list.Items[at + 1].Span.Start), "");
        }
    }

    /// <summary>Whether nothing but a comma and a comment stands on the line of an item.</summary>
    private static bool IsAlone(FrontMatterText file, TextNode item) =>
        string.IsNullOrWhiteSpace(file.Text[file.LineStart(item.Span.Start)..item.Span.Start]) && CommaAndComment.IsMatch(file.Text[item.Span.End..file.NextLine(item.Span.End)]);

    [GeneratedRegex(@"^\s*,?\s*(#.*)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommaAndComment { get; }
}
