namespace Relais.Site.Geography;

/// <summary>The Equal Earth projection (Šavrič, Patterson and Jenny 2018): areas keep their proportions, so that no part of the world looks larger than it is.</summary>
/// <param name="Lon0">Meridian in the middle, in degrees.</param>
/// <param name="Scale">Drawing units for one radian at the equator, before the projection's own factor.</param>
/// <param name="X0">Where the middle is.</param>
/// <param name="Y0">Where the equator is.</param>
public sealed record EqualEarth(double Lon0, double Scale, double X0, double Y0)
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>The point of a place.</summary>
    public MapPoint Project(Coordinates place)
    {
        var degrees = place.Longitude - Lon0;
        degrees -= 360 * Math.Floor((degrees + 180) / 360);
        var angle = Math.Asin(M * Math.Sin(double.DegreesToRadians(place.Latitude)));
        var square = angle * angle;
        var sixth = square * square * square;
        return new MapPoint(
            X0 + (Scale * double.DegreesToRadians(degrees) * Math.Cos(angle) / (M * (A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)))))),
            Y0 - (Scale * angle * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))))));
    }
}
