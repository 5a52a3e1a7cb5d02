using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>The table of a comparison as a file.</summary>
public sealed class ComparisonCsvModel(Visit visit) : PageModel
{
    /// <summary>Answers a download; there is none before there are two experiences.</summary>
    public IActionResult OnGet()
    {
        var cards = RecordList.Parse(Request.Query).Known(visit).Take(CompareQuery.Most).ToList();
        if (cards.Count < 2) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(new ComparisonFile(visit).ByField(cards), SpreadsheetFile.MediaType, visit.T("compare.file_name") + ".csv");
    }
}
