using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Counting;
using Relais.Indexer.Publishing;
using Relais.Site.Counting;
using Relais.Site.Following;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Status;

/// <summary>For editors: what is served, since when, what was last received, which files wait for a correction, and what readers miss.</summary>
public sealed class IndexModel(Visit visit, Centre centre, FollowedContent content, SearchCounter counter) : PageModel
{
    /// <summary>The state.</summary>
    public StatusView View { get; } = StatusView.Of(centre, content);

    /// <summary>The latest reading of the content.</summary>
    public PublishReport Report => View.Latest;

    /// <summary>How the following of the branch goes, in sentences; none for a folder.</summary>
    public IEnumerable<string> Following()
    {
        if (View.Following is not { } following) yield break;
        yield return visit.T("status.branch", View.Branch!);
        if (View.Served.Commit is { } served) yield return visit.T("status.commit", served.ShortId, served.Subject, Moment(served.Date));
        if (View.Waiting is { } waiting) yield return visit.T("status.waiting", waiting.ShortId, waiting.Subject, Moment(waiting.Date));
        var outcome = visit.T("following." + JsonNamingPolicy.SnakeCaseLower.ConvertName(following.Outcome.ToString()));
        yield return following.At is { } at ? visit.T("status.looked", Moment(at), outcome) : outcome;
        if (following.RewrittenAt is { } rewritten) yield return visit.T("status.rewritten", Moment(rewritten));
    }

    /// <summary>What people looked for and did not find; null when searches are not counted.</summary>
    public MissedSearches? Missed => counter.Missed;

    /// <summary>Findings in the language of the page.</summary>
    public IEnumerable<(string Place, string Severity, string Code, string Message)> Findings => Report.Findings.Select(finding => (
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.File}({finding.Line},{finding.Column})"),
        visit.T("severity." + finding.Severity.ToString().ToLowerInvariant()),
        finding.Code,
        string.Equals(visit.Language, "en", StringComparison.Ordinal) ? finding.English : finding.French));

    private string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("G", visit.Culture);
}
