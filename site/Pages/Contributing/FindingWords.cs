using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>
/// What the rules find, in words for those who fill in a form: they know of no field, section, status or file. What people seldom meet, or what belongs to no question, keeps the words of its rule.
/// </summary>
internal static class FindingWords
{
    /// <summary>What is said of a finding.</summary>
    public static Remark Of(ContributionFinding finding, Visit visit)
    {
        var found = finding.Diagnostic;
        var own = finding.Question is null ? null : Own(found, visit);
        return new Remark(finding.Question, found.Severity, own ?? found.Message(visit.Language));
    }

    private static string? Own(Diagnostic found, Visit visit) => found switch
    {
        { Code: "missing-field" or "missing-section" } => visit.T("contributing.unanswered"),
        { Code: "text-length", Arguments: [_, int length, double least, double most, ..] } when length < least => visit.T("contributing.too_short", length, least, most),
        { Code: "text-length", Arguments: [_, int length, _, double most, ..] } => visit.T("contributing.too_long", length, most),
        { Code: "unknown-term" } => visit.T("contributing.unknown_choice"),
        { Code: "raw-html", Arguments: [string html, ..] } => visit.T("contributing.raw_html", html),
        { Code: "unknown-source", Arguments: [string source, ..] } => visit.T("contributing.unknown_source", source),
        { Code: "broken-link" or "unsafe-link", Arguments: [string link, ..] } => visit.T("contributing.bad_link", link),
        { Code: "missing-alt" or "missing-asset" or "bad-asset-path", Arguments: [string image, ..] } => visit.T("contributing.no_image", image),
        { Code: "phone-number", Arguments: [string number, ..] } => visit.T("contributing.phone", number),
        _ => null,
    };
}
