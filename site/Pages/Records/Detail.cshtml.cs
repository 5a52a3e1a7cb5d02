using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Display.Reading;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Records;

/// <summary>
/// The page of a record that is not an experience: its fields, its text, and the experiences it gathers or that name it. Pages of the site itself, right under the
/// language, are such records too.
/// </summary>
public sealed class DetailModel(Visit visit, TimeProvider clock) : PageModel
{
    /// <summary>The record's card.</summary>
    public CardView View { get; private set; } = null!;

    /// <summary>Its type.</summary>
    public RecordType Type { get; private set; } = null!;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldRow> Rows { get; private set; } = [];

    /// <summary>Its text.</summary>
    public IReadOnlyList<RecordSection> Sections { get; private set; } = [];

    /// <summary>Language of the text when it is not the page's.</summary>
    public string? TextLanguage { get; private set; }

    /// <summary>Every language it can be read in.</summary>
    public TextVersions Versions { get; private set; } = null!;

    /// <summary>Experiences it gathers, or that name it.</summary>
    public IReadOnlyList<CardView> Experiences { get; private set; } = [];

    /// <summary>Banners.</summary>
    public NoticesView? Notices { get; private set; }

    /// <summary>Whether it is a page of the site itself.</summary>
    public bool IsSitePage => string.Equals(Type.Folder, RecordAddress.PageFolder, StringComparison.Ordinal);

    /// <summary>Whether it is the guide for those who write, the page that home leads them to.</summary>
    public bool IsGuide { get; private set; }

    /// <summary>When it was last changed, in words, or null.</summary>
    public string? Updated { get; private set; }

    /// <summary>Answers a visit.</summary>
    public IActionResult OnGet(string slug, string folder = RecordAddress.PageFolder)
    {
        Type = visit.Schema.Types.First(type => string.Equals(type.Folder, folder, StringComparison.Ordinal));
        var asked = AskedRecord.Of(this, visit, Type, slug);
        if (asked.Card is not { } card) return asked.Otherwise!;
        Versions = TextVersions.Of(card, visit);
        View = CardView.Of(card, visit);
        IsGuide = IsSitePage && string.Equals(slug, visit.Centre.Site.FooterPages.ElementAtOrDefault(1), StringComparison.Ordinal);
        Rows = new FieldRows(visit, card).Identity();
        var language = card.LanguageFor(visit.Language);
        TextLanguage = string.Equals(language, visit.Language, StringComparison.Ordinal) ? null : language;
        Sections = TextVersions.Sections(card, visit);
        if (Type.SectionRule is not SectionRule.None) Notices = NoticesView.Of(card, Type, visit, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Updated = card.ByRole(Type, FieldRole.RecordedOn, visit.Language) is DateValue date ? visit.T("page.updated", DateText.Of(date, visit.Culture)) : null;
        Experiences = [.. Related(card).Select(related => CardView.Of(related, visit))];
        return Page();
    }

    private IEnumerable<RecordCard> Related(RecordCard card) => Type.Role(FieldRole.Members) is { } members
        ? (card.Values.GetValueOrDefault(members.Key)?.Values() ?? []).OfType<ReferenceValue>().Select(reference => visit.Centre.Card(members.Target!, reference.Slug)).OfType<RecordCard>()
        : visit.Centre.Naming(card, visit.Language);
}
