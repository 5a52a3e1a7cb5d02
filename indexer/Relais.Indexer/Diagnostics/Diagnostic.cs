using System.Globalization;
using Relais.Indexer.Text;

namespace Relais.Indexer.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The record is not published in this state; its last good version stays.</summary>
    Error,

    /// <summary>The record is published; something should be mended.</summary>
    Warning,

    /// <summary>Advice, which may be wrong: it blocks nothing, changes no exit code and is kept with no index.</summary>
    Hint,
}

/// <summary>How programs name severities.</summary>
public static class SeverityWords
{
    /// <summary>"error", "warning" or "hint": machine words, not translated.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}

/// <summary>One finding about one place of one file: what is wrong and what to do.</summary>
/// <param name="Rule">What kind of finding; holds code, severity and message.</param>
/// <param name="At">Where.</param>
/// <param name="Arguments">What fills the message's places; a <see cref="LocalizedText"/> is said in the message's language.</param>
/// <param name="Suggestion">The value that was probably meant, or null.</param>
public sealed record Diagnostic(Rule Rule, SourcePosition At, IReadOnlyList<object> Arguments, string? Suggestion = null)
{
    /// <summary>Permanent kebab-case code.</summary>
    public string Code => Rule.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The full sentence in that language (French or English), the suggestion included.</summary>
    public string Message(string language)
    {
        var sentence = OnOneLine(string.Format(CultureInfo.InvariantCulture, Rule.Message.In(language), [.. Arguments.Select(argument => argument is LocalizedText text ? text.In(language) : argument)]));
        if (Suggestion is null) return sentence;
        return sentence + (string.Equals(language, "en", StringComparison.Ordinal) ? $" Did you mean \"{Suggestion}\"?" : $" Vouliez-vous dire « {Suggestion} » ?");
    }

    /// <summary>Values are quoted as written, line ends included: a message stays one line, as compilers print it.</summary>
    private static string OnOneLine(string sentence) =>
        sentence.Any(char.IsControl) ? string.Concat(sentence.Select(c => char.IsControl(c) ? ' ' : c)) : sentence;

    /// <summary>The line that compilers print and editors turn into a link: <c>file(line,column): error code: message</c>.</summary>
    public string ToText(string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{At.File}({At.Line},{At.Column}): {SeverityWord} {Code}: {Message(language)}");

    /// <summary>"error", "warning" or "hint": machine words, not translated.</summary>
    public string SeverityWord => Severity.Word();
}
