using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Site.Hosting;

/// <summary>The record at an address, read in the language that the address names after it, if any.</summary>
/// <param name="Card">The record, or null.</param>
/// <param name="Otherwise">The answer when there is none at that very address.</param>
internal sealed record AskedRecord(RecordCard? Card, IActionResult? Otherwise)
{
    public static AskedRecord Of(PageModel page, Visit visit, RecordType type, string slug)
    {
        if (visit.Centre.Card(type.Id, slug) is not { } card) return new AskedRecord(null, AbsentRecord.Answer(page, visit, type, slug));
        if (page.RouteData.Values[TextLanguageConstraint.Key] is not string language) return new AskedRecord(card, null);
        if (!card.Languages.Contains(language, StringComparer.Ordinal)) return new AskedRecord(null, page.NotFound());
        var read = card.ReadIn(language);
        var address = visit.Url(read);
        // One text has one address in each language of the interface. Which it is may change with the next translation: nobody is sent there for ever.
        return AskedAddress.Same(page.Request.Path.Value ?? "", address) ? new AskedRecord(read, null) : new AskedRecord(null, page.LocalRedirect(address + page.Request.QueryString));
    }
}
