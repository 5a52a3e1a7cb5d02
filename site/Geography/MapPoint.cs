namespace Relais.Site.Geography;

/// <summary>Where something is on Earth.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct Coordinates(double Longitude, double Latitude);

/// <summary>Where something is on a drawing.</summary>
/// <param name="X">Drawing units from the left.</param>
/// <param name="Y">Drawing units from the top.</param>
public readonly record struct MapPoint(double X, double Y)
{
    /// <summary>Drawing units between two points.</summary>
    public double DistanceTo(MapPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
