namespace Relais.Site.Geography;

/// <summary>The Lambert conformal conic projection on the sphere, with the parallels that France's official maps use.</summary>
/// <param name="Lat1">First standard parallel, in degrees.</param>
/// <param name="Lat2">Second standard parallel.</param>
/// <param name="Lat0">Parallel of the origin.</param>
/// <param name="Lon0">Meridian of the origin.</param>
/// <param name="Scale">Drawing units for one radius of the sphere.</param>
/// <param name="X0">Where the origin is.</param>
/// <param name="Y0">Where the origin is.</param>
/// <param name="Bounds">West, south, east and north of what the map shows, in degrees.</param>
public sealed record LambertConic(double Lat1, double Lat2, double Lat0, double Lon0, double Scale, double X0, double Y0, IReadOnlyList<double> Bounds)
{
    /// <summary>The point of a place, or null when the map does not show it.</summary>
    public MapPoint? Project(Coordinates place)
    {
        if (!GeographicBounds.Hold(Bounds, place)) return null;
        var (first, second) = (double.DegreesToRadians(Lat1), double.DegreesToRadians(Lat2));
        var cone = Math.Log(Math.Cos(first) / Math.Cos(second)) / Math.Log(Stretch(second) / Stretch(first));
        var factor = Math.Cos(first) * Math.Pow(Stretch(first), cone) / cone;
        var radius = factor / Math.Pow(Stretch(double.DegreesToRadians(place.Latitude)), cone);
        var origin = factor / Math.Pow(Stretch(double.DegreesToRadians(Lat0)), cone);
        var angle = cone * double.DegreesToRadians(place.Longitude - Lon0);
        return new MapPoint(X0 + (Scale * radius * Math.Sin(angle)), Y0 - (Scale * (origin - (radius * Math.Cos(angle)))));
    }

    private static double Stretch(double latitude) => Math.Tan((Math.PI / 4) + (latitude / 2));
}

/// <summary>Bounds written as west, south, east, north.</summary>
internal static class GeographicBounds
{
    public static bool Hold(IReadOnlyList<double> bounds, Coordinates place) =>
        place.Longitude >= bounds[0] && place.Longitude <= bounds[2] && place.Latitude >= bounds[1] && place.Latitude <= bounds[3];
}
