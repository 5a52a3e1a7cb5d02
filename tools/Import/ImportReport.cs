using Relais.Indexer.Diagnostics;
using Relais.Tools.Import.Writing;

namespace Relais.Tools.Import;

/// <summary>What became of one document.</summary>
/// <param name="WriteUp">What was made of it.</param>
/// <param name="Path">Its file, from the root of the centre.</param>
/// <param name="Findings">What the check says of it: errors are what is still to fill in, word for word.</param>
internal sealed record ImportReport(WriteUp WriteUp, string Path, IReadOnlyList<Diagnostic> Findings)
{
    public IEnumerable<Diagnostic> ToFill => Findings.Where(finding => finding.Severity is Severity.Error);

    public IEnumerable<Diagnostic> ToSee => Findings.Where(finding => finding.Severity is Severity.Warning);

    /// <summary>What a finding is about, for programs: a field's key ("contact.org"), a section with its mark ("#lessons"), a file; "" for anything else.</summary>
    public static string Subject(Diagnostic finding) => finding switch
    {
        _ when finding.Rule == Rules.MissingField => (string)finding.Arguments[1],
        _ when finding.Rule == Rules.MissingSection => "#" + (string)finding.Arguments[1],
        _ when finding.Rule == Rules.MissingAlt => (string)finding.Arguments[0],
        _ when finding.Rule == Rules.TextLength => (string)finding.Arguments[0],
        _ => "",
    };
}
