using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Records;

/// <summary>A page of the site itself: about, guide, legal, accessibility.</summary>
public sealed class PageTextModel(Visit visit, TimeProvider clock) : PageModel
{
    /// <summary>Its card.</summary>
    public CardView View { get; private set; } = null!;

    /// <summary>Its text.</summary>
    public IReadOnlyList<RecordSection> Sections { get; private set; } = [];

    /// <summary>Language of the text when it is not the page's.</summary>
    public string? TextLanguage { get; private set; }

    /// <summary>When it was last changed, in words, or null.</summary>
    public string? Updated { get; private set; }

    /// <summary>Banners.</summary>
    public NoticesView Notices { get; private set; } = null!;

    /// <summary>Answers a visit.</summary>
    public IActionResult OnGet(string slug)
    {
        var type = visit.Schema.Types.First(candidate => string.Equals(candidate.Folder, RecordAddress.PageFolder, StringComparison.Ordinal));
        if (visit.Centre.Card(type.Id, slug) is not { } card) return NotFound();
        View = CardView.Of(card, visit);
        var language = card.LanguageFor(visit.Language);
        TextLanguage = string.Equals(language, visit.Language, StringComparison.Ordinal) ? null : language;
        Sections = visit.Centre.Body(card)?.Sections.GetValueOrDefault(language) ?? [];
        Updated = card.ByRole(type, FieldRole.RecordedOn, visit.Language) is DateValue date ? visit.T("page.updated", DateText.Of(date, visit.Culture)) : null;
        Notices = NoticesView.Of(card, type, visit, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return Page();
    }
}
