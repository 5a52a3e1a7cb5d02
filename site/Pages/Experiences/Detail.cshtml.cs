using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Display.Citing;
using Relais.Site.Display.Reading;
using Relais.Site.History;
using Relais.Site.Hosting;
using Relais.Site.Pages.Comparables;
using Relais.Site.Pages.Search;

namespace Relais.Site.Pages.Experiences;

/// <summary>The page of an experience.</summary>
public sealed class DetailModel(Visit visit, ServedHistory history, TimeProvider clock) : PageModel
{
    /// <summary>The record.</summary>
    public RecordCard Card { get; private set; } = null!;

    /// <summary>Its card.</summary>
    public CardView View { get; private set; } = null!;

    /// <summary>Its fields.</summary>
    public FieldRows Fields { get; private set; } = null!;

    /// <summary>Its type.</summary>
    public RecordType Type { get; private set; } = null!;

    /// <summary>Its text, with what helps to read it.</summary>
    public ReadingView Reading { get; private set; } = null!;

    /// <summary>The words that led here, marked in the text; null when the address names none.</summary>
    public FoundWords? Found { get; private set; }

    /// <summary>The language of the text shown.</summary>
    public string TextLanguage { get; private set; } = "";

    /// <summary>Every language it can be read in.</summary>
    public TextVersions Versions { get; private set; } = null!;

    /// <summary>Comparable records, with reasons.</summary>
    public IReadOnlyList<NeighbourView> Neighbours { get; private set; } = [];

    /// <summary>What it comes from and what came of it.</summary>
    public LineageView Lineage { get; private set; } = null!;

    /// <summary>Banners: translation, status, review.</summary>
    public NoticesView Notices { get; private set; } = null!;

    /// <summary>How to cite it.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; } = [];

    /// <summary>When it was written and changed, and by whom; null when that is not known.</summary>
    public PastView? Past { get; private set; }

    /// <summary>Answers a visit.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        Type = visit.Schema.Searchable;
        var asked = AskedRecord.Of(this, visit, Type, slug);
        if (asked.Card is not { } card) return asked.Otherwise!;
        Card = card;
        View = CardView.Of(card, visit);
        Fields = new FieldRows(visit, card);
        TextLanguage = card.LanguageFor(visit.Language);
        Versions = TextVersions.Of(card, visit);
        Reading = ReadingView.Of(card, TextVersions.Sections(card, visit), TextLanguage, visit);
        Found = FoundWords.In(Reading.Sections, TextLanguage, Request.Query, visit);
        if (Found is not null) Reading = Reading with { Sections = Found.Sections };
        Neighbours = [.. visit.Centre.Neighbours(card).Select(neighbour => NeighbourView.Of(neighbour, visit, described: false))];
        Lineage = LineageView.Of(card, visit);
        Notices = NoticesView.Of(card, Type, visit, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Citations = Display.Citing.Citations.Of(card, visit);
        Past = PastView.Of(card, await history.OfAsync(visit.Centre, cancellation), visit);
        return Page();
    }

    /// <summary>Groups of a field that has its own view, by role.</summary>
    public IReadOnlyList<ObjectValue> Groups(FieldRole role) => [.. (Card.ByRole(Type, role, visit.Language)?.Values() ?? []).OfType<ObjectValue>()];

    /// <summary>The plain text of an inner field of a group.</summary>
    public string? Inner(FieldRole role, ObjectValue group, FieldRole inner) => Type.Role(role)?.Inner(inner) is { } known ? group[known.Key] switch
    {
        TextValue text => text.Text,
        TermValue term => visit.Schema.Vocabularies[known.Vocabulary!].LabelOf(term.Id, visit.Language),
        AmountValue amount => amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    } : null;
}
