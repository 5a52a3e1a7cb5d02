using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Home;

/// <summary>The home page: a question to ask, situations to start from, what is new, ways in.</summary>
public sealed class IndexModel(Visit visit) : PageModel
{
    private const int LatestShown = 3;
    private const int EntriesShown = 6;
    private const int MembersShown = 4;

    /// <summary>Situations with what each finds; those that find nothing are not shown.</summary>
    public IReadOnlyList<Entry> StartingPoints { get; private set; } = [];

    /// <summary>The latest records.</summary>
    public IReadOnlyList<CardView> Latest { get; private set; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Ways in: the first facets, each with its commonest values.</summary>
    public IReadOnlyList<EntryGroup> Entries { get; private set; } = [];

    /// <summary>A collection, with some of its records.</summary>
    public (CardView Card, IReadOnlyList<CardView> Members)? Dossier { get; private set; }

    /// <summary>The page that tells how to write.</summary>
    public CardView? Guide { get; private set; }

    /// <summary>Answers a visit.</summary>
    public void OnGet()
    {
        var centre = visit.Centre;
        var all = centre.Search.Run(new SearchQuery(), visit.Language);
        Total = all.Total;
        Latest = [.. all.Hits.Take(LatestShown).Select(hit => CardView.Of(hit.Card, visit))];
        StartingPoints =
        [
            .. centre.Site.StartingPoints.Select(point => (point.Label, Query: centre.Urls.Parse(point.Query)))
                .Select(point => new Entry(point.Label.In(visit.Language), visit.SearchPage(centre.Urls.Of(point.Query)), centre.Search.Run(point.Query, visit.Language).Total))
                .Where(entry => entry.Count > 0),
        ];
        Entries =
        [
            .. all.Facets.Where(facet => facet.Facet is { Shown: true, Style: FacetStyle.Choices or FacetStyle.Tree, VocabularyOrder: false })
                .Where(facet => facet.Facet.Style is FacetStyle.Tree || string.Equals(facet.Facet.Id, visit.Schema.Facets[0].Id, StringComparison.Ordinal) || string.Equals(facet.Facet.Id, visit.Schema.Facets[1].Id, StringComparison.Ordinal))
                .Select(facet => new EntryGroup(
                    facet.Facet.Id, facet.Facet.Label.In(visit.Language),
                    [.. facet.Choices.Take(EntriesShown).Select(choice => new Entry(choice.Label, visit.SearchPage(centre.Urls.Of(new SearchQuery().With(facet.Facet.Id, choice.Value))), choice.Count))])),
        ];
        var collections = visit.Schema.Types.FirstOrDefault(type => type.Role(FieldRole.Members) is not null);
        if (collections is not null && centre.All(collections, visit.Language) is [var first, ..])
            Dossier = (CardView.Of(first, visit), [.. Members(first, collections).Take(MembersShown).Select(card => CardView.Of(card, visit))]);
        var pages = visit.Schema.Types.First(type => string.Equals(type.Folder, RecordAddress.PageFolder, StringComparison.Ordinal));
        Guide = centre.Site.FooterPages.Skip(1).Select(slug => centre.Card(pages.Id, slug)).OfType<RecordCard>().Select(card => CardView.Of(card, visit)).FirstOrDefault();
    }

    private IEnumerable<RecordCard> Members(RecordCard collection, RecordType type)
    {
        var field = type.Role(FieldRole.Members)!;
        return (collection.Values.GetValueOrDefault(field.Key)?.Values() ?? []).OfType<ReferenceValue>().Select(reference => visit.Centre.Card(field.Target!, reference.Slug)).OfType<RecordCard>();
    }
}

/// <summary>A way in: words, address, how many records it leads to.</summary>
public sealed record Entry(string Label, string Url, int Count);

/// <summary>Ways in of one kind.</summary>
public sealed record EntryGroup(string Id, string Label, IReadOnlyList<Entry> Entries);
