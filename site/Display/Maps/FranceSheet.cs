using Relais.Indexer.Search;
using Relais.Indexer.Schema;
using Relais.Site.Geography;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Maps;

/// <summary>Draws the map of France.</summary>
internal sealed class FranceSheet(Atlas atlas, Visit visit)
{
    private const string Id = "france";

    /// <summary>Signs keep this far from one another in an enlargement too small for the usual distance.</summary>
    private const double ApartInZoom = 40;

    private const int LettersInFrame = 15;

    private readonly FranceMap _map = atlas.France;
    private readonly SignMaker _signs = new(visit);

    /// <summary>Whether the map shows a record: it says that it is in France, and its point is on the drawing.</summary>
    public bool Shows(PlacedRecord record) => record.At is { } at && _map.IsFor(record.Territories) && _map.Project(at) is not null;

    /// <summary>The map of those records.</summary>
    public MapSheet Draw(IReadOnlyList<PlacedRecord> records)
    {
        var drawn = records.Select(record => (Record: record, Place: _map.Project(record.At!.Value)!.Value)).ToList();
        // What is in one frame is never put together with what is in another, however near on paper.
        var clusters = drawn.GroupBy(one => one.Place.Inset?.Id ?? "", StringComparer.Ordinal).OrderBy(frame => frame.Min(one => one.Place.Point.Y))
            .SelectMany(frame => Clustering.Of(frame, one => one.Place.Point, SignMaker.Apart))
            .Select(cluster => new Cluster<PlacedRecord>(cluster.Centre, [.. cluster.Items.Select(one => one.Record)]));
        var signs = _signs.Signs(Id, clusters);
        var far = drawn.Exists(one => one.Place.Inset is { } inset && IsLastRow(inset));
        return new MapSheet
        {
            Id = Id,
            Title = visit.T("map.france"),
            Description = visit.T("map.description", visit.Count("experiences", records.Count), visit.Count("map.places", signs.Count)),
            Picture = atlas.FrancePicture,
            Frame = new MapFrame(0, 0, _map.Width, far ? _map.Heights.All : _map.Heights.Drom),
            Insets = [.. _map.Insets.Where(inset => far || !IsLastRow(inset)).Select(inset => new InsetView(inset.Frame, Lines(Name(inset))))],
            Signs = [.. signs.Select(one => one.Sign)],
            Enlarged = [.. Enlarged(records, signs)],
            Groups = [.. signs.Select(one => one.Group)],
        };
    }

    private bool IsLastRow(MapInset inset) => inset.Frame[1] >= _map.Heights.Drom;

    private IEnumerable<MapSign> Enlarged(IReadOnlyList<PlacedRecord> records, IReadOnlyList<(MapSign Sign, PlaceGroup Group)> signs) =>
        records.Select(record => (Record: record, Zoom: _map.ZoomFor(record.Territories)))
            .Where(one => one.Zoom is not null && GeographicBounds.Hold(one.Zoom.Bounds, one.Record.At!.Value))
            .GroupBy(one => one.Zoom!)
            .SelectMany(zoom => Clustering.Of(zoom.Select(one => one.Record), record => zoom.Key.Project(record.At!.Value), ApartInZoom))
            .Select(cluster => _signs.Sign(cluster, signs.First(one => one.Group.Records.Contains(cluster.Items[0])).Group));

    /// <summary>The territories it shows, or what it enlarges.</summary>
    private string Name(MapInset inset)
    {
        if (inset.IsZoom) return visit.T("map.zoomed");
        var tree = visit.Schema.Facets.First(facet => facet.Style is FacetStyle.Tree);
        return string.Join(", ", inset.Ids.Select(id => visit.Schema.Label(tree, id, visit.Language)));
    }

    private static List<string> Lines(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LettersInFrame) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
