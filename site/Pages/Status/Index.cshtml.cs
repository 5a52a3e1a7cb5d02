using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Counting;
using Relais.Indexer.Publishing;
using Relais.Site.Counting;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Status;

/// <summary>For editors: what is served, since when, which files wait for a correction, and what readers miss.</summary>
public sealed class IndexModel(Visit visit, Centre centre, SearchCounter counter) : PageModel
{
    /// <summary>The latest reading of the content.</summary>
    public PublishReport Report => centre.LatestReport ?? visit.Centre.Report;

    /// <summary>What people looked for and did not find; null when searches are not counted.</summary>
    public MissedSearches? Missed => counter.Missed;

    /// <summary>Findings in the language of the page.</summary>
    public IEnumerable<(string Place, string Severity, string Code, string Message)> Findings => Report.Findings.Select(finding => (
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.File}({finding.Line},{finding.Column})"),
        visit.T("severity." + finding.Severity.ToString().ToLowerInvariant()),
        finding.Code,
        string.Equals(visit.Language, "en", StringComparison.Ordinal) ? finding.English : finding.French));
}
