using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check.Formats;

/// <summary>A way to write what a check found.</summary>
internal abstract class CheckFormat
{
    /// <summary>Writes it, and gives how many findings its readers could not take.</summary>
    public abstract int Write(TextWriter output, IReadOnlyList<Diagnostic> found);
}

/// <summary>A line each, as compilers print them.</summary>
internal sealed class TextFormat(string language) : CheckFormat
{
    public override int Write(TextWriter output, IReadOnlyList<Diagnostic> found)
    {
        foreach (var diagnostic in found) output.WriteLine(diagnostic.ToText(language));
        return 0;
    }
}

/// <summary>A JSON object each.</summary>
internal sealed class JsonFormat(string language) : CheckFormat
{
    public override int Write(TextWriter output, IReadOnlyList<Diagnostic> found)
    {
        foreach (var diagnostic in found) output.WriteJsonLine(DiagnosticLine.Of(diagnostic, language));
        return 0;
    }
}

/// <summary>A diagnostic for programs.</summary>
internal sealed record DiagnosticLine(string File, int Line, int Column, string Severity, string Code, string Message, string? Suggestion)
{
    public static DiagnosticLine Of(Diagnostic diagnostic, string language) => new(
        diagnostic.At.File, diagnostic.At.Line, diagnostic.At.Column, diagnostic.SeverityWord, diagnostic.Code, diagnostic.Message(language), diagnostic.Suggestion);
}
