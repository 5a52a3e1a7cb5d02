using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Records;

/// <summary>The list of all records of a type that is not searched: dossiers, organisations.</summary>
public sealed class ListModel(Visit visit) : PageModel
{
    /// <summary>The type listed.</summary>
    public RecordType Type { get; private set; } = null!;

    /// <summary>Its records, by title.</summary>
    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    /// <summary>Answers a visit.</summary>
    public IActionResult OnGet(string folder)
    {
        Type = visit.Schema.Types.First(type => string.Equals(type.Folder, folder, StringComparison.Ordinal));
        Cards = [.. visit.Centre.All(Type, visit.Language).Select(card => CardView.Of(card, visit))];
        return Page();
    }
}
