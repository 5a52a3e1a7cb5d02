using FsCheck;
using FsCheck.Fluent;
using Relais.Site.Display.Maps;
using Relais.Site.Geography;

namespace Relais.Tests.Site.Display.Maps;

/// <summary>What would overlap on a drawing is put together.</summary>
public sealed class ClusteringTests
{
    private const double Apart = 50;

    [Fact]
    public void Nothing_is_lost_and_nothing_is_doubled() => Prop.ForAll(Points().ToArbitrary(), points =>
        Of(points).SelectMany(cluster => cluster.Items).Order().SequenceEqual(Enumerable.Range(0, points.Length))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_groups_are_too_near() => Prop.ForAll(Points().ToArbitrary(), points =>
    {
        var centres = Of(points).Select(cluster => cluster.Centre).ToList();
        return centres.SelectMany((one, at) => centres.Skip(at + 1).Select(one.DistanceTo)).All(distance => distance >= Apart - 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_what_is_given_does_not_matter() => Prop.ForAll(Points().ToArbitrary(), points =>
    {
        var items = Enumerable.Range(0, points.Length).ToList();
        return Shape(Clustering.Of(items, item => points[item], Apart)) == Shape(Clustering.Of(items.AsEnumerable().Reverse(), item => points[item], Apart));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Far_places_stay_alone() => Assert.All(Of([new(0, 0), new(60, 0), new(0, 60)]), cluster => Assert.Single(cluster.Items));

    [Fact]
    public void The_same_place_is_one_group_where_it_is()
    {
        var cluster = Assert.Single(Of([new(10, 20), new(10, 20), new(10, 20)]));

        Assert.Equal(new MapPoint(10, 20), cluster.Centre);
        Assert.Equal(3, cluster.Items.Count);
    }

    [Fact]
    public void Groups_come_from_the_top_then_from_the_left() =>
        Assert.Equal([2, 0, 1], Of([new(10, 300), new(400, 310), new(900, 5)]).Select(cluster => cluster.Items[0]));

    [Fact]
    public void Thousands_of_places_are_grouped_at_once()
    {
        var random = new Random(7);
        var points = Enumerable.Range(0, 5000).Select(_ => new MapPoint(random.NextDouble() * 1000, random.NextDouble() * 1000)).ToArray();

        var clusters = Of(points);

        Assert.Equal(5000, clusters.Sum(cluster => cluster.Items.Count));
        Assert.InRange(clusters.Count, 10, 600);
    }

    private static IReadOnlyList<Cluster<int>> Of(MapPoint[] points) => Clustering.Of(Enumerable.Range(0, points.Length), item => points[item], Apart);

    private static string Shape(IReadOnlyList<Cluster<int>> clusters) =>
        string.Join('|', clusters.Select(cluster => string.Join(',', cluster.Items.Order())));

    private static Gen<MapPoint[]> Points() =>
        (from x in Gen.Choose(0, 300) from y in Gen.Choose(0, 300) select new MapPoint(x, y)).ArrayOf();
}
