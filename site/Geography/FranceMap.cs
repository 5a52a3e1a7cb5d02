namespace Relais.Site.Geography;

/// <summary>The departments of France, those overseas in insets.</summary>
/// <param name="Attribution">Whose data it is, to be shown.</param>
/// <param name="Country">The country it is the map of.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Heights">Of the drawing, by how many rows of insets are shown.</param>
/// <param name="Projection">From degrees to drawing units, on the main map.</param>
/// <param name="Shapes">Territories.</param>
/// <param name="Lines">Borders of regions.</param>
/// <param name="Insets">Parts drawn apart.</param>
public sealed record FranceMap(
    string Attribution, string Country, double Width, MapHeights Heights, LambertConic Projection, IReadOnlyList<MapShape> Shapes, IReadOnlyList<MapLine> Lines, IReadOnlyList<MapInset> Insets)
{
    /// <summary>Whether a record of those territories (broadest first) belongs on this map: its country is France, or a territory that an inset shows.</summary>
    public bool IsFor(IReadOnlyList<string> territories) =>
        territories.Count > 0 && (string.Equals(territories[0], Country, StringComparison.Ordinal) || Insets.Any(inset => inset.Ids.Contains(territories[0], StringComparer.Ordinal)));

    /// <summary>Where a place is drawn, or null when the map does not show it.</summary>
    public (MapPoint Point, MapInset? Inset)? Project(Coordinates place)
    {
        foreach (var inset in Insets.Where(inset => !inset.IsZoom))
            if (GeographicBounds.Hold(inset.Bounds, place)) return (inset.Project(place), inset);
        return Projection.Project(place) is { } point ? (point, null) : null;
    }

    /// <summary>The enlargement that also shows a record of those territories. Asked of what the record says, never of its coordinates: a neighbouring town would appear beside the shapes.</summary>
    public MapInset? ZoomFor(IReadOnlyList<string> territories) =>
        Insets.FirstOrDefault(inset => inset.IsZoom && inset.Ids.Any(id => territories.Contains(id, StringComparer.Ordinal)));
}

/// <summary>Heights of a drawing with more and more rows of insets.</summary>
/// <param name="Metropole">The main map.</param>
/// <param name="Drom">With the overseas departments.</param>
/// <param name="All">With the overseas collectivities.</param>
public sealed record MapHeights(double Metropole, double Drom, double All);
