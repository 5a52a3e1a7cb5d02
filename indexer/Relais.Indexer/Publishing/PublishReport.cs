using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Publishing;

/// <summary>What became of one reading of the content.</summary>
/// <param name="Fingerprint">Which content it was.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Records">Records in the index.</param>
/// <param name="Kept">Keys of records with a fault whose last good version stays published.</param>
/// <param name="Missing">Keys of records with a fault that never had a good version in this index.</param>
/// <param name="Findings">Every diagnostic, as lines a language.</param>
/// <param name="Commit">The commit read, or null when it was a folder.</param>
public sealed record PublishReport(
    string Fingerprint, DateTimeOffset At, int Records, IReadOnlyList<string> Kept, IReadOnlyList<string> Missing, IReadOnlyList<Finding> Findings, PublishedCommit? Commit = null)
{
    /// <summary>Number of errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity is Severity.Error);
}

/// <summary>A diagnostic as kept with the index.</summary>
public sealed record Finding(Severity Severity, string Code, string File, int Line, int Column, string French, string English)
{
    /// <summary>In both languages.</summary>
    public static Finding Of(Diagnostic diagnostic) => new(
        diagnostic.Severity, diagnostic.Code, diagnostic.At.File, diagnostic.At.Line, diagnostic.At.Column, diagnostic.Message("fr"), diagnostic.Message("en"));
}
