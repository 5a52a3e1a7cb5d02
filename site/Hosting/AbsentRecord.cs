using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Site.Hosting;

/// <summary>The answer for a record that is not at an address: taken back (410, with its notice), moved (301, for ever), or unknown (404).</summary>
internal static class AbsentRecord
{
    public static IActionResult Answer(PageModel page, Visit visit, RecordType type, string slug)
    {
        if (visit.Centre.Withdrawn(type.Id, slug) is { } withdrawn)
        {
            // The page of errors is shown in place of this one, for the same request.
            page.HttpContext.Items[typeof(WithdrawnRecord)] = withdrawn;
            return page.StatusCode(StatusCodes.Status410Gone);
        }

        return visit.Centre.Moved(type.Id, slug) is { } now
            ? page.LocalRedirectPermanent(Address(page, RecordAddress.Of(visit.Language, type.Folder, now)) + page.Request.QueryString)
            : page.NotFound();
    }

    private static string Address(PageModel page, string record) => page.RouteData.Values[TextLanguageConstraint.Key] is string text ? RecordAddress.Text(record, text) : record;

    /// <summary>The record that was taken back from the address asked for, or null.</summary>
    public static WithdrawnRecord? WithdrawnFrom(HttpContext context) => context.Items[typeof(WithdrawnRecord)] as WithdrawnRecord;
}
