using Relais.Site.Geography;

namespace Relais.Tests.Site.Geography;

/// <summary>Places fall where the makers of the maps say: their test vectors, computed with another program.</summary>
public sealed class ProjectionTests
{
    /// <summary>The vectors are rounded to a hundredth on both axes.</summary>
    private const double Near = 0.008;

    private static readonly Atlas Atlas = new();

    [Theory]
    [InlineData(2.352, 48.857, 845.19, 142.06)]
    [InlineData(5.37, 43.296, 857.03, 173.29)]
    [InlineData(45.228, -12.781, 1054.92, 543.65)]
    [InlineData(13.776, 45.649, 894.11, 159.85)]
    [InlineData(85.324, 27.717, 1240.98, 269.05)]
    [InlineData(31.053, -17.83, 982.16, 577.77)]
    [InlineData(-73.56, 45.481, 512.77, 160.79)]
    [InlineData(-0.013, 51.524, 836.14, 127.78)]
    [InlineData(178.44, -18.14, 1717.64, 579.85)]
    [InlineData(-171.76, -13.83, 1775.57, 550.77)]
    [InlineData(-149.9, 61.22, 269.83, 80.47)]
    [InlineData(177.51, 64.73, 1492.94, 65.45)]
    [InlineData(174.78, -41.29, 1618.05, 727.01)]
    public void The_world_is_drawn_in_equal_earth(double longitude, double latitude, double x, double y)
    {
        var point = Atlas.World.Project(new Coordinates(longitude, latitude))!.Value;

        Assert.InRange(point.DistanceTo(new MapPoint(x, y)), 0, Near);
    }

    [Theory]
    [InlineData(2.357, 48.936, 484.46, 215.15)]
    [InlineData(4.836, 45.764, 647.83, 518.16)]
    [InlineData(1.444, 43.605, 416.82, 725.69)]
    [InlineData(0.34, 46.58, 349.69, 438.37)]
    [InlineData(5.37, 43.296, 690.66, 753.94)]
    [InlineData(-2.213, 47.273, 186.01, 363.67)]
    [InlineData(5.718, 45.144, 708.87, 575.89)]
    [InlineData(3.057, 50.63, 528.48, 52.58)]
    [InlineData(8.737, 41.919, 935.32, 873.88)]
    [InlineData(-4.486, 48.39, 48.72, 245.12)]
    public void France_is_drawn_in_lamberts_conic(double longitude, double latitude, double x, double y)
    {
        var (point, inset) = Atlas.France.Project(new Coordinates(longitude, latitude))!.Value;

        Assert.Null(inset);
        Assert.InRange(point.DistanceTo(new MapPoint(x, y)), 0, Near);
    }

    [Theory]
    [InlineData(45.283, -12.783, 955.75, 1051.56, "FR-976")]
    [InlineData(55.448, -20.879, 678.73, 999.93, "FR-974")]
    [InlineData(-52.331, 4.938, 532.99, 1025.30, "FR-973")]
    [InlineData(-61.067, 14.604, 282.33, 1079.32, "FR-972")]
    [InlineData(-61.533, 16.241, 65.37, 1052.84, "FR-971")]
    [InlineData(166.457, -22.276, 927.12, 1327.36, "nc")]
    [InlineData(-149.566, -17.535, 465.00, 1281.01, "pf")]
    [InlineData(-56.178, 46.78, 118.36, 1347.26, "pm")]
    public void Overseas_places_are_drawn_in_their_inset(double longitude, double latitude, double x, double y, string expected)
    {
        var (point, inset) = Atlas.France.Project(new Coordinates(longitude, latitude))!.Value;

        Assert.Equal(expected, inset!.Id);
        Assert.InRange(point.DistanceTo(new MapPoint(x, y)), 0, Near);
    }

    [Theory]
    [InlineData(2.357, 48.936, 92.14, 66.94, "FR-93")]
    [InlineData(2.352, 48.857, 90.53, 105.42, "FR-75")]
    public void Places_of_inner_departments_are_enlarged(double longitude, double latitude, double x, double y, string department)
    {
        var zoom = Atlas.France.ZoomFor(["FR", "FR-IDF", department])!;

        Assert.InRange(zoom.Project(new Coordinates(longitude, latitude)).DistanceTo(new MapPoint(x, y)), 0, Near);
        Assert.Null(Atlas.France.ZoomFor(["FR", "FR-IDF", "FR-95"]));
    }

    [Theory]
    [InlineData(-0.013, 51.524)]
    [InlineData(13.776, 45.649)]
    [InlineData(-73.56, 45.481)]
    public void Places_abroad_are_not_on_the_map_of_france(double longitude, double latitude) => Assert.Null(Atlas.France.Project(new Coordinates(longitude, latitude)));

    [Fact]
    public void Antarctica_lies_beyond_the_map_of_the_world() => Assert.Null(Atlas.World.Project(new Coordinates(31.51, -77.15)));
}
