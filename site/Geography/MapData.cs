namespace Relais.Site.Geography;

/// <summary>A territory as the data files draw it.</summary>
/// <param name="Id">Term of a vocabulary; null for what is drawn without one.</param>
/// <param name="Path">Path data; null when the territory is too small to be drawn.</param>
/// <param name="Dot">Where a small circle stands for it, or null.</param>
/// <param name="Region">Region that it lies in, on the map of France.</param>
/// <param name="Inset">Inset that it is drawn in; null on the main map.</param>
public sealed record MapShape(string? Id, string? Path, IReadOnlyList<double>? Dot, string? Region, string? Inset);

/// <summary>An open line.</summary>
/// <param name="Path">Path data.</param>
public sealed record MapLine(string Path);

/// <summary>A part drawn apart, in a frame of its own.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Group">Row it stands in: "zoom", "drom" or "com".</param>
/// <param name="Ids">Terms it shows.</param>
/// <param name="Frame">Left, top, width, height, in drawing units.</param>
/// <param name="Bounds">West, south, east, north, in degrees.</param>
/// <param name="Transform">From degrees to drawing units.</param>
public sealed record MapInset(string Id, string Group, IReadOnlyList<string> Ids, IReadOnlyList<double> Frame, IReadOnlyList<double> Bounds, InsetTransform Transform)
{
    /// <summary>The group of an enlargement of a part of the main map; the others show what is not on it.</summary>
    public const string ZoomGroup = "zoom";

    /// <summary>True for an enlargement.</summary>
    public bool IsZoom => string.Equals(Group, ZoomGroup, StringComparison.Ordinal);

    /// <summary>The point of a place.</summary>
    public MapPoint Project(Coordinates place) => new((Transform.Ax * place.Longitude) + Transform.Bx, (Transform.Ay * place.Latitude) + Transform.By);
}

/// <summary>x = Ax·lon + Bx, y = Ay·lat + By.</summary>
public sealed record InsetTransform(double Ax, double Bx, double Ay, double By);
