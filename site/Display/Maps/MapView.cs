using Relais.Indexer.Search;
using Relais.Site.Geography;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Maps;

/// <summary>
/// The records of a search on maps. Each record stands in one list only: under the map of France, under that of the world, or among those without a place;
/// the world shows all those of France as one sign that leads to the map of France.
/// </summary>
public sealed record MapView
{
    /// <summary>Maps that have something to show; France first.</summary>
    public required IReadOnlyList<MapSheet> Sheets { get; init; }

    /// <summary>Records that no map can show.</summary>
    public required IReadOnlyList<PlacedRecord> Unplaced { get; init; }

    /// <summary>Whose geography it is.</summary>
    public required string Attribution { get; init; }

    /// <summary>The view of all the records that a query finds.</summary>
    public static MapView Of(SearchQuery query, Visit visit, Atlas atlas)
    {
        var records = visit.Centre.Search.Cards(query, visit.Language).Select(card => PlacedRecord.Of(card, visit, atlas.Anchors)).ToList();
        var france = new FranceSheet(atlas, visit);
        var inFrance = records.Where(france.Shows).ToList();
        var inWorld = records.Except(inFrance).Where(record => record.At is { } at && atlas.World.Project(at) is not null).ToList();
        var sheets = new List<MapSheet>();
        if (inFrance.Count > 0) sheets.Add(france.Draw(inFrance));
        if (inWorld.Count > 0) sheets.Add(new WorldSheet(atlas, visit).Draw(inWorld, inFrance.Count));
        return new MapView { Sheets = sheets, Unplaced = [.. records.Except(inFrance).Except(inWorld)], Attribution = atlas.France.Attribution };
    }
}
