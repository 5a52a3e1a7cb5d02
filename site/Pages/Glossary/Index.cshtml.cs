using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Site.Display.Reading;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Glossary;

/// <summary>The terms that the centre explains, by letter.</summary>
public sealed class IndexModel(Visit visit) : PageModel
{
    /// <summary>Entries by the first letter of their label, without its accent.</summary>
    public IReadOnlyList<IGrouping<string, GlossaryEntry>> Letters { get; private set; } = [];

    /// <summary>Answers a visit.</summary>
    public void OnGet() => Letters = [.. GlossaryEntry.All(visit).GroupBy(entry => Indexer.Text.Folded.Of(entry.Label[..1]).ToUpperInvariant(), StringComparer.Ordinal)];
}
