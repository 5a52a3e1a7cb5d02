using Relais.Indexer.Search;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>Everything the search page shows, made from a query and its results.</summary>
public sealed record SearchView
{
    /// <summary>The query with its results.</summary>
    public required SearchResults Results { get; init; }

    /// <summary>The count, the words and the filters in one sentence.</summary>
    public required string Status { get; init; }

    /// <summary>What was looked for in place of words that no record has, or null.</summary>
    public CorrectionView? Correction { get; init; }

    /// <summary>Filters in force, each with the address without it.</summary>
    public required IReadOnlyList<ChipView> Chips { get; init; }

    /// <summary>Address without any filter.</summary>
    public required string ClearUrl { get; init; }

    /// <summary>The records of this page.</summary>
    public required IReadOnlyList<ResultView> Hits { get; init; }

    /// <summary>Other pages.</summary>
    public required IReadOnlyList<PageLink> Pages { get; init; }

    /// <summary>What finds something when this finds nothing.</summary>
    public required IReadOnlyList<ChipView> Ways { get; init; }

    /// <summary>The view of some results.</summary>
    public static SearchView Of(SearchResults results, Visit visit)
    {
        var query = results.Query;
        var correction = CorrectionView.Of(results, visit);
        return new SearchView
        {
            Results = results,
            Status = CriteriaSentence.Of(query, correction?.Words ?? query.Text, results.Total, visit),
            Correction = correction,
            Chips = [.. ChipsOf(query, visit)],
            ClearUrl = Url(query.Cleared(), visit),
            Hits = [.. results.Hits.Select(hit => ResultView.Of(hit, query, visit))],
            Pages = [.. PagesOf(results, visit)],
            Ways = [.. results.Loosened.Select(way => new ChipView(WayLabel(way, visit), Url(way.Query, visit), way.Total))],
        };
    }

    /// <summary>The address of a query.</summary>
    public static string Url(SearchQuery query, Visit visit) => visit.SearchPage(visit.Centre.Urls.Of(query));

    private static IEnumerable<ChipView> ChipsOf(SearchQuery query, Visit visit)
    {
        foreach (var facet in visit.Schema.Facets)
        {
            foreach (var value in query.Choices.GetValueOrDefault(facet.Id, []))
                yield return new ChipView(visit.T("label.value", facet.Label.In(visit.Language), visit.Schema.Label(facet, value, visit.Language)), Url(query.Without(facet.Id, value), visit), 0);
            if (query.Range(facet.Id) is { IsOpen: false } range)
                yield return new ChipView(visit.T("label.value", facet.Label.In(visit.Language), CriteriaSentence.Years(range, visit)), Url(query.Between(facet.Id, default), visit), 0);
        }
    }

    private static string WayLabel(LoosenedQuery way, Visit visit) => way.Kind switch
    {
        Loosening.Value => visit.T("search.without", visit.T("label.value", way.Facet!.Label.In(visit.Language), visit.Schema.Label(way.Facet, way.Said!, visit.Language))),
        Loosening.Range => visit.T("search.without", way.Facet!.Label.In(visit.Language)),
        Loosening.Word => visit.T("search.without_word", way.Said!),
        Loosening.Quotes => visit.T("search.without_quotes"),
        Loosening.Words => visit.T("search.without_words"),
        _ => visit.T("search.without_filters"),
    };

    private static IEnumerable<PageLink> PagesOf(SearchResults results, Visit visit)
    {
        var current = results.Query.Page;
        var shown = new SortedSet<int> { 1, results.PageCount };
        for (var page = current - 2; page <= current + 2; page++)
            if (page >= 1 && page <= results.PageCount) shown.Add(page);
        var last = 0;
        foreach (var page in shown)
        {
            yield return new PageLink(page, Url(results.Query.OnPage(page), visit), page == current, page > last + 1);
            last = page;
        }
    }
}

/// <summary>A filter that can be taken away, or a way out of an empty page.</summary>
/// <param name="Label">In words.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Count">Records found there, when that is told.</param>
public sealed record ChipView(string Label, string Url, int Count);

/// <summary>A link to a page of results.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Url">Its address.</param>
/// <param name="Current">Whether it is the page shown.</param>
/// <param name="AfterGap">Whether pages are left out before it.</param>
public sealed record PageLink(int Number, string Url, bool Current, bool AfterGap);

/// <summary>A record found.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Url">Its address with the words searched for, which its page marks.</param>
/// <param name="Passages">Where the words are.</param>
public sealed record ResultView(CardView Card, string Url, IReadOnlyList<PassageView> Passages)
{
    /// <summary>The view of a hit.</summary>
    public static ResultView Of(SearchHit hit, SearchQuery query, Visit visit)
    {
        var read = ReadResult.Of(hit, query, visit);
        var card = CardView.Of(read, visit);
        var sections = visit.Schema.Type(hit.Card.Type)!.Sections;
        // Words found in another language only are not in the text that the title leads to.
        var isInText = hit.Excerpts.Count == 0 || hit.Excerpts.Any(excerpt => string.Equals(excerpt.Language, read.LanguageFor(visit.Language), StringComparison.Ordinal));
        return new ResultView(card, isInText ? RecordLink.With(card.Url, query) : card.Url, [.. hit.Excerpts.Select(excerpt => new PassageView(
            RecordLink.With(visit.Url(hit.Card.ReadIn(excerpt.Language)), query) + "#" + excerpt.Anchor,
            sections.FirstOrDefault(section => string.Equals(section.Id, excerpt.Anchor, StringComparison.Ordinal))?.Label.In(visit.Language) ?? visit.T("search.text"),
            excerpt,
            string.Equals(excerpt.Language, visit.Language, StringComparison.Ordinal) ? null : excerpt.Language))]);
    }
}

/// <summary>A passage that answers, linked to its section.</summary>
/// <param name="Url">The section's address.</param>
/// <param name="Section">Its name.</param>
/// <param name="Excerpt">The words, found ones marked.</param>
/// <param name="Language">Its language when it is not the page's.</param>
public sealed record PassageView(string Url, string Section, Relais.Engine.Excerpt Excerpt, string? Language);
