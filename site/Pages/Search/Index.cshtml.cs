using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Site.Counting;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>The search page. Every state of it is an address, and each state has one address.</summary>
public sealed class IndexModel(Visit visit, SearchCounter counter) : PageModel
{
    /// <summary>What the page shows.</summary>
    public SearchView View { get; private set; } = null!;

    /// <summary>Answers a visit. A form sends empty fields and its own order of parameters: the visitor is sent to the canonical address.</summary>
    public IActionResult OnGet()
    {
        var urls = visit.Centre.Urls;
        var query = urls.Parse(Request.Parameters());
        var canonical = urls.Of(query);
        var asked = Request.QueryString.Value ?? "";
        if (!string.Equals(urls.Of(urls.Parse(asked)), canonical, StringComparison.Ordinal) || !AskedAddress.Same(asked, canonical)) return Redirect(visit.SearchPage(canonical));
        var results = visit.Centre.Search.Run(query, visit.Language);
        if (query.Page > results.PageCount) return Redirect(visit.SearchPage(urls.Of(query.OnPage(results.PageCount))));
        counter.Count(results, visit.Language, Request);
        View = SearchView.Of(results, visit);
        return Page();
    }
}
