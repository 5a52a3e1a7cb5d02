using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>Experiences side by side. Every comparison is an address; whatever is wrong with one is told, and the rest is shown.</summary>
public sealed class IndexModel(Visit visit, TimeProvider clock) : PageModel
{
    /// <summary>Choices offered when adding one; with more experiences than that, they are found by search.</summary>
    private const int MostOffered = 500;

    /// <summary>What was asked for.</summary>
    public CompareQuery Query { get; private set; } = null!;

    /// <summary>The experiences compared, at most four.</summary>
    public IReadOnlyList<RecordCard> Cards { get; private set; } = [];

    /// <summary>Those asked for beyond the fourth.</summary>
    public IReadOnlyList<RecordCard> LeftOut { get; private set; } = [];

    /// <summary>Names under which nothing is published.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The table, when there are two at least.</summary>
    public CompareView? View { get; private set; }

    /// <summary>Experiences that can be added, by title.</summary>
    public IReadOnlyList<RecordCard> Offered { get; private set; } = [];

    /// <summary>The address of this comparison, without what cannot be shown.</summary>
    public string Canonical { get; private set; } = "";

    /// <summary>The day, for paper.</summary>
    public string Today { get; private set; } = "";

    /// <summary>Answers a visit. A form sends blanks and repeats: the visitor is sent to the one address of what was asked for.</summary>
    public IActionResult OnGet()
    {
        Query = CompareQuery.Parse(Request.Query);
        var url = Query.Url(visit);
        if (!AskedAddress.Same(visit.Url(CompareQuery.Path) + Request.QueryString.Value, url)) return Redirect(url);
        var known = Query.List.Known(visit);
        (Cards, LeftOut, Unknown) = ([.. known.Take(CompareQuery.Most)], [.. known.Skip(CompareQuery.Most)], Query.List.Unknown(visit));
        View = Cards.Count > 1 ? CompareView.Of(Cards, Query.OnlyDifferences, visit) : null;
        Offered = Cards.Count < CompareQuery.Most ? [.. visit.Centre.All(visit.Schema.Searchable, visit.Language).Where(card => !Cards.Any(chosen => string.Equals(chosen.Key, card.Key, StringComparison.Ordinal))).Take(MostOffered)] : [];
        Canonical = new CompareQuery(RecordList.Of(Cards), OnlyDifferences: false).Url(visit);
        Today = clock.GetUtcNow().ToString("d MMMM yyyy", visit.Culture);
        return Page();
    }

    /// <summary>The comparison without one of its experiences; those left out move up.</summary>
    public string Without(string slug) => new CompareQuery(new RecordList([.. Cards.Concat(LeftOut).Select(card => card.Slug)]).Without(slug), Query.OnlyDifferences).Url(visit);
}
