using Relais.Indexer.Content;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>In what language a record found is shown: that of the page, but for who asks for another.</summary>
internal static class ReadResult
{
    /// <summary>Who filters by languages that a record can be read in is shown one of these.</summary>
    public static RecordCard Of(RecordCard card, SearchQuery query, Visit visit)
    {
        var asked = visit.Schema.Facets.Where(facet => facet.Languages).SelectMany(facet => query.Choices.GetValueOrDefault(facet.Id, [])).ToList();
        if (asked.Count == 0 || asked.Contains(card.LanguageFor(visit.Language), StringComparer.Ordinal)) return card;
        return asked.Find(language => card.Languages.Contains(language, StringComparer.Ordinal)) is { } read ? card.ReadIn(read) : card;
    }

    /// <summary>The same; and who types words that only a text without an interface of its own has reads its language.</summary>
    public static RecordCard Of(SearchHit hit, SearchQuery query, Visit visit)
    {
        var card = Of(hit.Card, query, visit);
        if (hit.Excerpts.Count == 0 || hit.Excerpts.Any(excerpt => visit.Schema.Languages.Contains(excerpt.Language, StringComparer.Ordinal))) return card;
        var found = hit.Excerpts[0].Language;
        return card.ReadLanguage is null && card.Languages.Contains(found, StringComparer.Ordinal) ? card.ReadIn(found) : card;
    }
}
