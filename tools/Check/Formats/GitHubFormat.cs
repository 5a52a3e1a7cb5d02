using System.Globalization;
using Relais.Indexer.Diagnostics;

namespace Relais.Tools.Check.Formats;

/// <summary>Commands that GitHub Actions, and Forgejo Actions after it, turn into annotations at the line: <c>::error file=…,line=…,col=…,title=…::message</c>.</summary>
/// <param name="language">Of the messages.</param>
/// <param name="prefix">Folder of the centre in the repository, "" or with a slash at the end.</param>
internal sealed class GitHubFormat(string language, string prefix) : CheckFormat
{
    public override int Write(TextWriter output, IReadOnlyList<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            var at = diagnostic.At;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{Command(diagnostic.Severity)} file={Property(prefix + at.File)},line={at.Line},col={at.Column},title={Property(diagnostic.Code)}::{Message(diagnostic.Message(language))}"));
        }

        return 0;
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Colons and commas part the properties from each other and from the message.</summary>
    private static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
