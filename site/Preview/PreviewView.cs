using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Indexer.Quality;
using Relais.Site.Hosting;

namespace Relais.Site.Preview;

/// <summary>What whoever writes is told at the top of a page.</summary>
/// <param name="Version">The version of the content that the page shows.</param>
/// <param name="Notes">What to know of the record, or of the centre when nothing can be read of it.</param>
/// <param name="Findings">Faults and hints about the files of the page, in reading order.</param>
/// <param name="Nothing">Whether the page is a record's, about which nothing is found.</param>
/// <param name="Elsewhere">Errors in other files.</param>
internal sealed record PreviewView(string Version, IReadOnlyList<string> Notes, IReadOnlyList<PreviewFinding> Findings, bool Nothing, int Elsewhere)
{
    public static PreviewView Of(Visit visit, Centre centre, PreviewPage page, string version)
    {
        var report = centre.LatestReport ?? visit.Centre.Report;
        // Without a schema nothing is read of any record: its faults are the only ones there are.
        var isHeld = report.Records == 0 && report.Errors > 0;
        var record = PreviewedRecord.At(visit);
        var of = report.Findings.Where(finding => isHeld ? finding.Severity is Severity.Error : record?.Has(finding.File) is true).ToList();
        var findings = of.Concat(record is null || isHeld ? [] : Hints(visit, record)).Select(finding => PreviewFinding.Of(finding, record, visit, page)).ToList();
        List<string> notes = [.. isHeld ? [visit.T("preview.held")] : record is null ? [] : Told(record, report, visit)];
        return new PreviewView(version, notes, findings, record?.Card is not null && findings.Count == 0, report.Errors - of.Count(finding => finding.Severity is Severity.Error));
    }

    private static IEnumerable<string> Told(PreviewedRecord record, PublishReport report, Visit visit)
    {
        if (record.Card is { } card && visit.Unseen(card) is { } status) yield return visit.T("preview.unseen", status);
        if (report.Kept.Contains(record.Key, StringComparer.Ordinal)) yield return visit.T("preview.kept");
        if (report.Missing.Contains(record.Key, StringComparer.Ordinal)) yield return visit.T("preview.missing");
    }

    private static IEnumerable<Finding> Hints(Visit visit, PreviewedRecord record) =>
        new HintReader(visit.Centre.Root, visit.Schema, key => visit.Centre.CardOf(key)).Read(record.Has).Select(Finding.Of);
}

/// <summary>A fault or a hint, with where it is told in the page.</summary>
/// <param name="Severity">"error", "warning" or "hint".</param>
/// <param name="Label">The same in the language of the page.</param>
/// <param name="Code">Its code.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Place">File and line.</param>
/// <param name="Anchor">Id of the element concerned, or null.</param>
internal sealed record PreviewFinding(string Severity, string Label, string Code, string Message, string Place, string? Anchor)
{
    public static PreviewFinding Of(Finding finding, PreviewedRecord? record, Visit visit, PreviewPage page)
    {
        var severity = finding.Severity.Word();
        return new PreviewFinding(
            severity,
            visit.T("severity." + severity),
            finding.Code,
            string.Equals(visit.Language, "en", StringComparison.Ordinal) ? finding.English : finding.French,
            visit.T("preview.place", record?.Name(finding.File) ?? finding.File, finding.Line),
            record?.Part(finding.File, finding.Line) switch
            {
                { Field: { } field } => page.Shown(field),
                { Section: { } section } when record.Shows(finding.File) => section,
                _ => null,
            });
    }
}
