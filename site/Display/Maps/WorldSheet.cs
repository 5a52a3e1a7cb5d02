using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Geography;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Maps;

/// <summary>Draws the map of the world.</summary>
internal sealed class WorldSheet(Atlas atlas, Visit visit)
{
    private const string Id = "world";

    private readonly SignMaker _signs = new(visit);

    /// <summary>The map of those records, and of how many others the map of France shows.</summary>
    public MapSheet Draw(IReadOnlyList<PlacedRecord> records, int inFrance)
    {
        var map = atlas.World;
        var placed = records.Select(record => (Record: record, Point: map.Project(record.At!.Value)!.Value)).ToList();
        var france = inFrance == 0 ? null : France(map);
        var frame = MapFrame.Around([.. placed.Select(one => one.Point), .. france is { } there ? new[] { there } : []], map.Width, map.Height);
        var signs = _signs.Signs(Id, Clustering.Of(placed, one => frame.Show(one.Point), SignMaker.Apart).Select(cluster => new Cluster<PlacedRecord>(cluster.Centre, [.. cluster.Items.Select(one => one.Record)])));
        var all = signs.Select(one => one.Sign).ToList();
        // Last, so that it is drawn over the room that near signs take for being pressed.
        if (france is { } point) all.Add(_signs.Sign(frame.Show(point), inFrance, precise: false, CountryName(), "#map-france") with { OnOtherSheet = true });
        return new MapSheet
        {
            Id = Id,
            Title = visit.T(inFrance == 0 ? "map.world" : "map.elsewhere"),
            Description = visit.T("map.description", visit.Count("experiences", records.Count), visit.Count("map.places", signs.Count)),
            Picture = atlas.WorldPicture,
            Frame = frame,
            Signs = all,
            Groups = [.. signs.Select(one => one.Group)],
        };
    }

    private MapPoint? France(WorldMap map)
    {
        var tree = visit.Schema.Facets.FirstOrDefault(facet => facet.Style is FacetStyle.Tree);
        return tree is not null && atlas.Anchors.Of(tree.Vocabularies[0], atlas.France.Country) is { } anchor ? map.Project(anchor) : null;
    }

    private string CountryName() => visit.Schema.Label(visit.Schema.Facets.First(facet => facet.Style is FacetStyle.Tree), atlas.France.Country, visit.Language);
}
