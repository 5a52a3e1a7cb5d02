using System.CommandLine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Tools.Check.Formats;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Links;

/// <summary><c>relais links</c>: links between files always, links to the web on request.</summary>
internal sealed class LinksCommand : Command
{
    /// <summary>What the check says of links; the rest is for <c>relais check</c>.</summary>
    private static readonly Rule[] LinkRules = [Rules.BrokenLink, Rules.BrokenAnchor, Rules.UnsafeLink, Rules.EmptyLink, Rules.BadUrl, Rules.DanglingReference, Rules.MissingAsset, Rules.BadAssetPath];

    private const string CacheFile = ".relais/links.jsonl";

    private readonly Option<bool> _external;
    private readonly Option<bool> _again;
    private readonly Option<bool> _json;
    private readonly Politeness _politeness;

    public LinksCommand(CommonOptions common, Speech speech, Politeness? politeness = null)
        : base("links", speech.Say(Fr, En))
    {
        _politeness = politeness ?? new Politeness();
        _external = new Option<bool>("--external") { Description = speech.Say("Demande aussi aux sites si leurs pages sont encore là. Lent par politesse : une demande par seconde et par site.", "Also asks sites whether their pages are still there. Slow out of politeness: one request a second for each site.") };
        _again = new Option<bool>("--again") { Description = speech.Say("Redemande même ce que les sites ont dit il y a peu.", "Asks again even what sites said lately.") };
        _json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par ligne et par lien.", "One JSON object a line for each link.") };
        foreach (var option in new Option[] { _external, _again, _json }) Options.Add(option);
        SetAction(async (result, cancellation) => await RunAsync(common.Session(result), result.GetValue(_external), result.GetValue(_again), result.GetValue(_json), cancellation).ConfigureAwait(false));
    }

    private const string Fr = """
        Contrôle les liens : toujours ceux qui vont d'un fichier à l'autre (fiches, sections, images, structures) ; avec --external, ceux qui vont vers le web.

        Un lien externe est vivant, déplacé (moved), refusé aux programmes (refused : 401, 403, 429), sans réponse (unreachable) ou mort (dead : 404, 410). Les réponses sont gardées 30 jours (1 jour si la page manque) dans .relais/links.jsonl.
        Code 1 s'il y a un lien interne cassé ou un lien externe mort.

        Exemples :
          relais links
          relais links --external
          relais links --external --json | jq 'select(.state == "dead")'
        """;

    private const string En = """
        Checks links: always those from file to file (records, sections, images, organisations); with --external, those to the web.

        An external link is alive, moved, refused to programs (401, 403, 429), unreachable, or dead (404, 410). Answers are kept 30 days (1 day when the page is missing) in .relais/links.jsonl.
        Code 1 when an internal link is broken or an external one is dead.

        Examples:
          relais links
          relais links --external
          relais links --external --json | jq 'select(.state == "dead")'
        """;

    private async Task<int> RunAsync(Session session, bool external, bool again, bool json, CancellationToken cancellation)
    {
        var (_, schema, found) = session.Working(session.Say("Lecture du centre…", "Reading the centre…"), () => IndexPublisher.Check(session.Root));
        var broken = found.Where(finding => schema is null || LinkRules.Contains(finding.Rule)).ToList();
        foreach (var finding in broken)
        {
            if (json) session.Output.WriteJsonLine(DiagnosticLine.Of(finding, session.Speech.Language));
            else session.Output.WriteLine(finding.ToText(session.Speech.Language));
        }

        var hasErrors = broken.Exists(finding => finding.Severity is Severity.Error);
        session.Error.WriteLine(session.Speech.Count(broken.Count, session.Say("lien interne à reprendre", "internal link to mend"), session.Say("liens internes à reprendre", "internal links to mend")));
        if (!external || schema is null) return hasErrors ? ExitCode.Faults : ExitCode.Fine;

        var links = await ExternalAsync(session, schema, again, cancellation).ConfigureAwait(false);
        var printer = new LinksPrinter(session);
        printer.Print(links, json);
        session.Error.WriteLine(printer.Summary(links));
        return hasErrors || links.Any(one => one.Answer.State is LinkState.Dead) ? ExitCode.Faults : ExitCode.Fine;
    }

    private async Task<IReadOnlyList<(FoundLink Link, LinkAnswer Answer)>> ExternalAsync(Session session, ContentSchema schema, bool again, CancellationToken cancellation)
    {
        var links = FoundLink.All(session.Root, schema);
        var clock = session.Environment.Clock;
        var cache = new LinkCache(Path.Combine(session.Root, CacheFile));
        var urls = links.Select(Asked).Distinct(StringComparer.Ordinal).ToList();
        var known = urls.Select(url => again ? null : cache.Fresh(url, _politeness, clock.GetUtcNow())).OfType<LinkAnswer>().ToDictionary(answer => answer.Url, StringComparer.Ordinal);
        var asked = new System.Collections.Concurrent.ConcurrentBag<LinkAnswer>();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = _politeness.Patience });
        var checker = new LinkChecker(http, _politeness, clock, UserAgent(session, schema));
        var toAsk = urls.Where(url => !known.ContainsKey(url)).ToList();
        if (toAsk.Count > 0) session.Error.WriteLine(session.Speech.SayNumbers($"{toAsk.Count} adresses à demander, {known.Count} connues d'un passage précédent", $"{toAsk.Count} addresses to ask, {known.Count} known from an earlier run"));
        try
        {
            await checker.CheckAsync(toAsk, asked.Add, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Stopped half-way, what was learnt is kept: the next run goes on from there.
            if (!asked.IsEmpty) cache.Keep(asked);
        }

        foreach (var answer in asked) known[answer.Url] = answer;
        var isNetworkThere = asked.Any(answer => answer.Status > 0);
        return [.. links.Select(link => (link, known[Asked(link)].Judged(isNetworkThere)))];
    }

    /// <summary>A fragment is never sent: two links into one page are one question.</summary>
    private static string Asked(FoundLink link) => link.Url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>Sites learn who asks and where to complain.</summary>
    private static string UserAgent(Session session, ContentSchema schema)
    {
        var site = SiteInfo.Load(session.Root, schema, new DiagnosticBag());
        var name = string.Concat((site?.Name.In(Speech.French) ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '-'));
        var contact = new[] { site?.BaseUrl, site?.ContactEmail }.Where(text => !string.IsNullOrEmpty(text) && text.All(c => c is > ' ' and < '\u007F'));
        return $"{(name.Length > 0 ? name : "Relais")}/1.0 (link check; +{string.Join("; ", contact)})";
    }
}
