using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Relais.Indexer.Publishing;
using Relais.Site.Following;

namespace Relais.Site.Pages.Status;

/// <summary>The status page for programs: snake_case, moments in UTC (ISO 8601), messages in both languages. Nobody's name or address is in it.</summary>
internal static class StatusEndpoint
{
    public const string Address = "/status.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Answer(Centre centre, FollowedContent content, HttpResponse response)
    {
        var view = StatusView.Of(centre, content);
        response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                Served = new { Commit = Commit(view.Served.Commit), Since = view.Served.At, view.Served.Records, view.Served.Kept, view.Served.Missing },
                Waiting = Commit(view.Waiting),
                Following = view.Following is { } following ? new { view.Branch, LookedAt = following.At, following.Outcome, following.RewrittenAt } : null,
                Findings = view.Latest.Findings.Select(finding => new { finding.File, finding.Line, finding.Column, finding.Severity, finding.Code, Message = new { Fr = finding.French, En = finding.English } }),
            },
            Options);
    }

    private static object? Commit(PublishedCommit? commit) => commit is null ? null : new { commit.Id, commit.Subject, commit.Date };
}
