using Relais.Site.Geography;

namespace Relais.Site.Display.Maps;

/// <summary>
/// The part of a drawing that is shown, brought to a width of 1000: signs and letters then have the same size whatever part of the world is shown.
/// </summary>
/// <param name="Left">Left edge of the part, in units of the drawing.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width of the part.</param>
/// <param name="Height">Height of the part.</param>
public sealed record MapFrame(double Left, double Top, double Width, double Height)
{
    /// <summary>Width of every frame as shown.</summary>
    public const double ShownWidth = 1000;

    private const double Margin = 0.12;
    private const double Narrowest = 800;
    private const double Flattest = 2.1;
    private const double Squarest = 1.4;

    /// <summary>Units shown for one unit of the drawing.</summary>
    public double Scale => ShownWidth / Width;

    /// <summary>Height as shown.</summary>
    public double ShownHeight => Height * Scale;

    /// <summary>Where a point of the drawing is shown.</summary>
    public MapPoint Show(MapPoint point) => new((point.X - Left) * Scale, (point.Y - Top) * Scale);

    /// <summary>The part around some points: with a margin, never so small that one could not tell where on Earth it is, never beyond the drawing.</summary>
    public static MapFrame Around(IReadOnlyCollection<MapPoint> points, double width, double height)
    {
        if (points.Count == 0) return new MapFrame(0, 0, width, height);
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        var wide = Math.Max(Narrowest, (right - left) * (1 + (2 * Margin)));
        var high = (bottom - top) * (1 + (2 * Margin));
        wide = Math.Min(width, Math.Max(wide, high * Squarest));
        high = Math.Min(height, Math.Clamp(high, wide / Flattest, wide / Squarest));
        return new MapFrame(Within((left + right - wide) / 2, width - wide), Within((top + bottom - high) / 2, height - high), wide, high);
    }

    private static double Within(double start, double last) => Math.Round(Math.Clamp(start, 0, Math.Max(0, last)));
}
