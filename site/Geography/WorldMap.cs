namespace Relais.Site.Geography;

/// <summary>The countries of the world.</summary>
/// <param name="Attribution">Whose data it is, to be shown.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Projection">From degrees to drawing units.</param>
/// <param name="Shapes">Territories.</param>
public sealed record WorldMap(string Attribution, double Width, double Height, EqualEarth Projection, IReadOnlyList<MapShape> Shapes)
{
    /// <summary>The point of a place, or null when it lies beyond the drawing (Antarctica).</summary>
    public MapPoint? Project(Coordinates place)
    {
        var point = Projection.Project(place);
        return point.X < 0 || point.X > Width || point.Y < 0 || point.Y > Height ? null : point;
    }
}
