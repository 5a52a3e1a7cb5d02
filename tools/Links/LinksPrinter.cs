using System.Globalization;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Links;

/// <summary>The report on links to the web: one line for each place, in the form that editors turn into links; what answers is only counted.</summary>
internal sealed class LinksPrinter(Session session)
{
    public void Print(IReadOnlyList<(FoundLink Link, LinkAnswer Answer)> links, bool json)
    {
        foreach (var (link, answer) in links)
        {
            if (json) session.Output.WriteJsonLine(new LinkLine(link.At.File, link.At.Line, link.At.Column, link.Url.OriginalString, Word(answer.State), answer.Status, answer.Location, answer.CheckedOn.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
            else if (answer.State is not LinkState.Alive) session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{link.At.File}({link.At.Line},{link.At.Column}): {Word(answer.State)}: {link.Url.OriginalString} {Why(answer)}"));
        }
    }

    public string Summary(IReadOnlyList<(FoundLink Link, LinkAnswer Answer)> links)
    {
        int Number(LinkState state) => links.Where(one => one.Answer.State == state).Select(one => one.Answer.Url).Distinct(StringComparer.Ordinal).Count();
        return session.Speech.SayNumbers(
            $"{Number(LinkState.Alive)} répondent, {Number(LinkState.Moved)} ont changé d'adresse, {Number(LinkState.Refused)} refusent les programmes, {Number(LinkState.Unreachable)} sans réponse, {Number(LinkState.Dead)} morts",
            $"{Number(LinkState.Alive)} answer, {Number(LinkState.Moved)} have moved, {Number(LinkState.Refused)} refuse programs, {Number(LinkState.Unreachable)} without answer, {Number(LinkState.Dead)} dead");
    }

    /// <summary>A machine word, as "error" and "warning" are.</summary>
    private static string Word(LinkState state) => state.ToString().ToLowerInvariant();

    private string Why(LinkAnswer answer) => answer switch
    {
        { State: LinkState.Moved } => session.Say($"→ {answer.Location} : écrivez cette adresse", $"→ {answer.Location}: write that address"),
        { State: LinkState.Refused, Status: 429 } => session.Say("(429 : le site demande d'attendre ; regardez vous-même)", "(429: the site asks to wait; look yourself)"),
        { State: LinkState.Refused } => session.Say($"({Status(answer)} : le site refuse les programmes ; regardez vous-même)", $"({Status(answer)}: the site refuses programs; look yourself)"),
        { State: LinkState.Dead, Status: LinkAnswer.NoSuchSite } => session.Say("(ce site n'existe pas ou plus)", "(there is no such site, or no longer)"),
        { State: LinkState.Dead } => session.Say($"({Status(answer)} : la page n'existe plus ; cherchez sa nouvelle adresse, ou une copie archivée)", $"({Status(answer)}: the page is gone; look for its new address, or an archived copy)"),
        { Status: <= 0 } => session.Say("(pas de réponse ; réessayez demain)", "(no answer; try again tomorrow)"),
        _ => session.Say($"({Status(answer)} : le site est en panne ; réessayez demain)", $"({Status(answer)}: the site is out of order; try again tomorrow)"),
    };

    private static string Status(LinkAnswer answer) => answer.Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>A link for programs.</summary>
    private sealed record LinkLine(string File, int Line, int Column, string Url, string State, int Status, string? Location, string CheckedOn);
}
