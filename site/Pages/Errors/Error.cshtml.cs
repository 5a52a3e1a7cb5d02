using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Relais.Site.Pages.Errors;

/// <summary>What a visitor sees when an address leads nowhere or something broke: what happened, and ways on.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Code { get; private set; }

    /// <summary>Which texts are shown.</summary>
    public string Kind => Code is 404 or 410 ? "missing" : Code is >= 400 and < 500 ? "refused" : "broken";

    /// <summary>Answers a visit sent on with a status.</summary>
    public void OnGet(int code) => Code = code;

    /// <summary>The same for a request that was not a visit.</summary>
    public void OnPost(int code) => Code = code;
}
