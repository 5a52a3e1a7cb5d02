using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Contributing;
using Relais.Site.Contributing;

namespace Relais.Site.Pages.Contributing;

/// <summary>Says that a contribution was received, under which identifier, and what comes next. Only for those that are kept.</summary>
public sealed class ReceiptModel(ContributionDesk desk) : PageModel
{
    /// <summary>Part of the address that comes before the identifier.</summary>
    public const string Path = "recu";

    /// <summary>The identifier.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The branch that holds it.</summary>
    public string Branch => ContributionRepository.Prefix + Id;

    /// <summary>Answers a visit.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await desk.HasAsync(id, cancellation)) return NotFound();
        Id = id;
        return Page();
    }
}
