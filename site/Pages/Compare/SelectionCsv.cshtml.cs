using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>A selection as a file.</summary>
public sealed class SelectionCsvModel(Visit visit) : PageModel
{
    /// <summary>Answers a download; there is none of an empty selection.</summary>
    public IActionResult OnGet()
    {
        var cards = RecordList.Parse(Request.Query).Known(visit);
        if (cards.Count == 0) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(new ComparisonFile(visit).ByRecord(cards), SpreadsheetFile.MediaType, visit.T("selection.file_name") + ".csv");
    }
}
