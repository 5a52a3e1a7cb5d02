using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.Contributing;
using Relais.Site.Contributing;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>Says that a contribution was received, under which identifier, and what comes next. Only for those that are kept.</summary>
public sealed class ReceiptModel(Visit visit, ContributionDesk desk) : PageModel
{
    /// <summary>Part of the address that comes before the identifier.</summary>
    public const string Path = "recu";

    /// <summary>Slug of the page that tells who publishes the centre, and how to reach them.</summary>
    private const string PublisherPage = "mentions-legales";

    /// <summary>The identifier.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The branch that holds it.</summary>
    public string Branch => ContributionRepository.Prefix + Id;

    /// <summary>That page, for a centre that names no address to write to; null when it has none.</summary>
    public RecordCard? Publisher =>
        visit.Schema.Types.FirstOrDefault(type => string.Equals(type.Folder, RecordAddress.PageFolder, StringComparison.Ordinal)) is { } pages ? visit.Centre.Card(pages.Id, PublisherPage) : null;

    /// <summary>Answers a visit.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await desk.HasAsync(id, cancellation)) return NotFound();
        Id = id;
        return Page();
    }
}
