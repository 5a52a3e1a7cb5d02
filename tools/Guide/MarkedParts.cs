using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Tools.Guide;

/// <summary>
/// The parts of a text that a program writes, each between two lines that Markdown does not show (link definitions: HTML comments are not allowed in texts):
/// <c>[relais:begin fields experience]: # "…"</c> and <c>[relais:end]: #</c>. Nothing outside of them is touched.
/// </summary>
internal static partial class MarkedParts
{
    /// <summary>The text with each part written anew.</summary>
    /// <param name="text">Of a whole file, to the character.</param>
    /// <param name="write">The lines of a part, from its words ("fields", "experience"); null for words that name no part.</param>
    /// <param name="faults">Takes the marks that cannot be followed. The text is then as it was.</param>
    public static string Written(string text, Func<IReadOnlyList<string>, IEnumerable<string>?> write, ICollection<MarkFault> faults)
    {
        var written = new StringBuilder();
        var (copied, line, counted) = (0, 1, 0);
        (Match Mark, int Line)? begun = null;
        foreach (Match mark in Marks().Matches(text))
        {
            line += text.AsSpan(counted, mark.Index - counted).Count('\n');
            counted = mark.Index;
            var words = mark.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["end"])
            {
                if (begun is null) faults.Add(new MarkFault(line, MarkFaultKind.EndAlone, mark.Value));
                else copied = mark.Index;
                begun = null;
                continue;
            }

            if (begun is { } open) faults.Add(NotEnded(open.Mark, open.Line));
            begun = (mark, line);
            if (words is not ["begin", .. var part] || write(part) is not { } lines)
            {
                faults.Add(new MarkFault(line, MarkFaultKind.Unknown, mark.Value));
                continue;
            }

            var lineEnd = mark.Groups["end"].Value;
            written.Append(text, copied, mark.Index + mark.Length - copied).Append(lineEnd);
            foreach (var one in lines) written.Append(one).Append(lineEnd);
            written.Append(lineEnd);
        }

        if (begun is { } last) faults.Add(NotEnded(last.Mark, last.Line));
        return faults.Count > 0 ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static MarkFault NotEnded(Match mark, int line) => new(line, MarkFaultKind.NotEnded, mark.Value);

    [GeneratedRegex(@"^\[relais:(?<words>[^\]\r\n]*)\]:[^\r\n]*(?<end>\r?\n|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}

/// <summary>A mark that cannot be followed.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Mark">The line.</param>
internal sealed record MarkFault(int Line, MarkFaultKind Kind, string Mark);

/// <summary>What may be wrong with a mark.</summary>
internal enum MarkFaultKind
{
    /// <summary>It names no part that can be written.</summary>
    Unknown,

    /// <summary>No end follows before the next part, or before the end of the file.</summary>
    NotEnded,

    /// <summary>An end where nothing was begun.</summary>
    EndAlone,
}
