using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Errors;

/// <summary>What a visitor sees when an address leads nowhere or something broke: what happened, and ways on.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Code { get; private set; }

    /// <summary>The record that was taken back from this address, or null.</summary>
    public WithdrawnRecord? Withdrawn => AbsentRecord.WithdrawnFrom(HttpContext);

    /// <summary>Which texts are shown.</summary>
    public string Kind => Withdrawn is not null ? "withdrawn" : Code is 404 or 410 ? "missing" : Code is >= 400 and < 500 ? "refused" : "broken";

    /// <summary>Answers a visit sent on with a status.</summary>
    public void OnGet(int code) => Code = code;

    /// <summary>The same for a request that was not a visit.</summary>
    public void OnPost(int code) => Code = code;
}
