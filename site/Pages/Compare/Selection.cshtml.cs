using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>
/// A list of experiences that someone chose. The browser alone keeps it; this page shows the one in the address, so that it can be shared, printed and compared.
/// </summary>
public sealed class SelectionModel(Visit visit, TimeProvider clock) : PageModel
{
    /// <summary>The page, under the language.</summary>
    public const string Path = "selection";

    /// <summary>What was asked for.</summary>
    public RecordList List { get; private set; } = null!;

    /// <summary>The experiences, in the order chosen.</summary>
    public IReadOnlyList<(RecordCard Record, CardView Card)> Items { get; private set; } = [];

    /// <summary>Names under which nothing is published.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The address of this list, without what cannot be shown.</summary>
    public string Canonical { get; private set; } = "";

    /// <summary>The day, for paper.</summary>
    public string Today { get; private set; } = "";

    /// <summary>Answers a visit.</summary>
    public IActionResult OnGet()
    {
        List = RecordList.Parse(Request.Query);
        if (!AskedAddress.Same(Request.QueryString.Value ?? "", List.QueryString)) return Redirect(AddressOf(List));
        Items = [.. List.Known(visit).Select(card => (card, CardView.Of(card, visit)))];
        Unknown = List.Unknown(visit);
        Canonical = AddressOf(RecordList.Of(Items.Select(item => item.Record)));
        Today = clock.GetUtcNow().ToString("d MMMM yyyy", visit.Culture);
        return Page();
    }

    /// <summary>The list without one of its experiences.</summary>
    public string Without(string slug) => AddressOf(RecordList.Of(Items.Select(item => item.Record)).Without(slug));

    private string AddressOf(RecordList list) => visit.Url(Path) + list.QueryString;
}
