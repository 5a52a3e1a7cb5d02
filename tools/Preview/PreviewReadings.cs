using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary>Says in the terminal what each reading of the content finds: a line, and the findings that were not there before.</summary>
internal sealed class PreviewReadings(Session session, HttpClient client)
{
    private const string EventMark = "data:";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private HashSet<string>? _known;

    /// <summary>Until cancelled, or the site ends.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        await using var events = await client.GetStreamAsync(new Uri("/preview/events", UriKind.Relative), cancellation);
        using var reader = new StreamReader(events);
        while (await reader.ReadLineAsync(cancellation) is { } line)
            if (line.StartsWith(EventMark, StringComparison.Ordinal)) Tell(await client.GetFromJsonAsync<Status>(new Uri("/status.json", UriKind.Relative), Json, cancellation) ?? throw new JsonException("No status."));
    }

    private void Tell(Status status)
    {
        var lines = status.Findings.Select(finding => finding.ToText(session.Speech.Language)).ToList();
        foreach (var line in lines.Where(line => _known?.Contains(line) is false)) session.Error.WriteLine(line);
        _known = lines.ToHashSet(StringComparer.Ordinal);
        var at = session.Environment.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        session.Error.WriteLine($"{at}  {session.Speech.Count(status.Served.Records, session.Say("fiche", "record"), session.Say("fiches", "records"))}, {Count(status, Severity.Error, session.Say("erreur", "error"), session.Say("erreurs", "errors"))}, {Count(status, Severity.Warning, session.Say("avertissement", "warning"), session.Say("avertissements", "warnings"))}");
    }

    private string Count(Status status, Severity severity, string one, string many) => session.Speech.Count(status.Findings.Count(finding => string.Equals(finding.Severity, severity.Word(), StringComparison.Ordinal)), one, many);

    /// <summary>What is read of the site's <c>/status.json</c>.</summary>
    private sealed record Status(Served Served, IReadOnlyList<Found> Findings);

    private sealed record Served(int Records);

    private sealed record Found(string File, int Line, int Column, string Severity, string Code, IReadOnlyDictionary<string, string> Message)
    {
        public string ToText(string language) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Code}: {Message[language]}");
    }
}
