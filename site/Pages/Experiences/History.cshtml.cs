using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.History;
using Relais.Site.Display;
using Relais.Site.History;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Experiences;

/// <summary>The versions of an experience, and what one of them changed: the latest, unless the address names another.</summary>
public sealed class HistoryModel(Visit visit, ServedHistory served) : PageModel
{
    /// <summary>Most versions listed.</summary>
    public const int MostListed = 100;

    /// <summary>The parameter that names a version, by the beginning of its commit's name.</summary>
    public const string VersionKey = "version";

    private const int ShortestName = 7;

    /// <summary>The record.</summary>
    public CardView View { get; private set; } = null!;

    /// <summary>When it was written and changed, and by whom.</summary>
    public PastView? Past { get; private set; }

    /// <summary>The versions listed, the latest first.</summary>
    public IReadOnlyList<RecordVersion> Versions { get; private set; } = [];

    /// <summary>How many are not listed.</summary>
    public int Older { get; private set; }

    /// <summary>The version whose changes are shown.</summary>
    public ShownVersion? Shown { get; private set; }

    /// <summary>Why nothing is known, or null.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Answers a visit.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery(Name = VersionKey)] string? version, CancellationToken cancellation)
    {
        var type = visit.Schema.Searchable;
        if (visit.Centre.Card(type.Id, slug) is not { } card) return AbsentRecord.Answer(this, visit, type, slug);
        View = CardView.Of(card, visit);
        var history = await served.OfAsync(visit.Centre, cancellation);
        Past = PastView.Of(card, history, visit);
        if (history.Of(card.Files) is not { } past || past.Versions.Count == 0)
        {
            Unknown = visit.T(history.Reach is HistoryReach.None ? "history.none" : "history.not_yet");
            return version is null ? Page() : NotFound();
        }

        (Versions, Older) = ([.. past.Versions.Take(MostListed)], Math.Max(0, past.Versions.Count - MostListed));
        if (Asked(past, version) is not { } chosen) return NotFound();
        Shown = await ShownVersion.OfAsync(card, chosen, history, served, visit, cancellation);
        return Page();
    }

    private static RecordVersion? Asked(RecordHistory past, string? version) => version switch
    {
        null => past.Versions[0],
        { Length: >= ShortestName } => past.Versions.FirstOrDefault(one => one.Commit.StartsWith(version, StringComparison.Ordinal)),
        _ => null,
    };
}
