using System.Text;

namespace Relais.Tools.Import.Prose;

/// <summary>Writes the words of a line in Markdown.</summary>
/// <param name="image">Name of the file of an image.</param>
/// <param name="note">What marks a note in the text.</param>
internal sealed class InlineMarkdown(Func<ImportedImage, string> image, Func<ImportedNote, string> note)
{
    private const string HardBreak = "\\\n";

    /// <summary>The line; a break inside a paragraph makes it two.</summary>
    /// <param name="words">What to write.</param>
    /// <param name="lineBreak">What stands for a break where a line cannot have one.</param>
    public string Of(IReadOnlyList<Inline> words, string lineBreak = HardBreak)
    {
        var line = new StringBuilder();
        var pieces = Tidied(words);
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i])
            {
                case TextInline { Link: { } link }:
                    var linked = pieces.Skip(i).TakeWhile(piece => piece is TextInline text && string.Equals(text.Link, link, StringComparison.Ordinal)).Cast<TextInline>().ToList();
                    i += linked.Count - 1;
                    Link(line, linked, link);
                    break;
                case TextInline text:
                    Text(line, text);
                    break;
                case BreakInline:
                    TrimEnd(line);
                    line.Append(lineBreak);
                    break;
                case ImageInline { Image: var file, Alt: var alt }:
                    line.Append("![").Append(MarkdownEscape.Words(PlainText.OneSpaced(alt))).Append("](").Append(image(file)).Append(')');
                    break;
                case NoteInline { Note: var mark }:
                    Note(line, note(mark));
                    break;
            }
        }

        return Lines(line.ToString().Trim(), lineBreak);
    }

    private static string Lines(string text, string lineBreak)
    {
        while (text.EndsWith('\\') && lineBreak is HardBreak && !text.EndsWith("\\\\", StringComparison.Ordinal)) text = text[..^1].TrimEnd();
        while (text.Contains("  ", StringComparison.Ordinal)) text = text.Replace("  ", " ", StringComparison.Ordinal);
        // Behind the mark of a heading or inside a cell nothing begins a line.
        return lineBreak is HardBreak ? string.Join('\n', text.Split('\n').Select(line => MarkdownEscape.LineStart(line.TrimStart()))) : text;
    }

    /// <summary>Same looks joined, empty words dropped, spaces and signs put outside of bold and italic, where Markdown wants them.</summary>
    private static List<Inline> Tidied(IReadOnlyList<Inline> words)
    {
        var joined = new List<Inline>();
        foreach (var word in words)
        {
            var clean = word is TextInline written ? written with { Text = PlainText.Clean(written.Text) } : word;
            if (clean is TextInline { Text.Length: 0 }) continue;
            if (clean is TextInline text && joined.Count > 0 && joined[^1] is TextInline last && SameLook(text, last)) joined[^1] = last with { Text = last.Text + text.Text };
            else joined.Add(clean);
        }

        var tidied = new List<Inline>();
        for (var i = 0; i < joined.Count; i++)
        {
            if (joined[i] is not TextInline { Bold: true } and not TextInline { Italic: true })
            {
                tidied.Add(joined[i]);
                continue;
            }

            var text = (TextInline)joined[i];
            var plain = text with { Bold = false, Italic = false };
            var after = i + 1 < joined.Count ? FirstOf(joined[i + 1]) : ' ';
            // Whether a mark beside a sign opens or closes depends, for Markdown, on what stands on its other side: signs go outside, but for the stop of a sentence before a space.
            var start = text.Text.TakeWhile(c => !char.IsLetterOrDigit(c)).Count();
            var end = text.Text.Length;
            while (end > start && !char.IsLetterOrDigit(text.Text[end - 1]) && !(IsStop(text.Text[end - 1]) && char.IsWhiteSpace(end < text.Text.Length ? text.Text[end] : after))) end--;
            if (start > 0) tidied.Add(plain with { Text = text.Text[..start] });
            if (end > start) tidied.Add(text with { Text = text.Text[start..end] });
            if (end > start ? end < text.Text.Length : start < text.Text.Length) tidied.Add(plain with { Text = text.Text[Math.Max(end, start)..] });
        }

        return tidied;
    }

    private static bool SameLook(TextInline one, TextInline other) =>
        string.Equals(one.Link, other.Link, StringComparison.Ordinal)
        && ((one.Bold == other.Bold && one.Italic == other.Italic) || string.IsNullOrWhiteSpace(one.Text));

    private static char FirstOf(Inline word) => word is TextInline { Text: [var first, ..] } ? first : ' ';

    private static bool IsStop(char c) => c is '.' or ':' or ';' or '!' or '?' or '…';

    private static void Text(StringBuilder line, TextInline text)
    {
        var words = MarkdownEscape.Words(text.Text);
        var marks = (text.Bold ? "**" : "") + (text.Italic ? "*" : "");
        // Two looks that touch make a run of stars that Markdown reads otherwise: the second one is left plain, as a reader hardly sees it.
        if (marks.Length > 0 && line.Length > 0 && line[^1] is '*') marks = "";
        line.Append(marks).Append(words);
        for (var i = marks.Length - 1; i >= 0; i--) line.Append(marks[i]);
    }

    private void Link(StringBuilder line, List<TextInline> words, string link)
    {
        var shown = string.Concat(words.Select(word => word.Text));
        if (string.IsNullOrWhiteSpace(shown)) return;
        if (shown.StartsWith(' ')) line.Append(' ');
        if (string.Equals(shown.Trim(), link, StringComparison.Ordinal) && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) && string.Equals(MarkdownEscape.Address(link), link, StringComparison.Ordinal))
        {
            line.Append('<').Append(link).Append('>');
        }
        else
        {
            line.Append('[').Append(Of([.. words.Select(word => word with { Link = null })], " ")).Append("](").Append(MarkdownEscape.Address(link)).Append(')');
        }

        if (shown.EndsWith(' ')) line.Append(' ');
    }

    /// <summary>The mark stands after the words it is about and before the stop, as the guide for authors asks.</summary>
    private static void Note(StringBuilder line, string mark)
    {
        var at = line.Length;
        while (at > 0 && (line[at - 1] is '.' or ',' or ';' || char.IsWhiteSpace(line[at - 1]))) at--;
        if (at == 0) at = line.Length;
        var glued = at > 0 && line[at - 1] is ']' && mark.StartsWith('[');
        line.Insert(at, (at > 0 && !glued ? " " : "") + mark);
    }

    private static void TrimEnd(StringBuilder line)
    {
        while (line.Length > 0 && line[^1] is ' ') line.Length--;
    }
}
