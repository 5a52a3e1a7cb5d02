using Relais.Site.Geography;

namespace Relais.Site.Display.Maps;

/// <summary>Puts together what would overlap on a drawing.</summary>
public static class Clustering
{
    /// <summary>
    /// Groups whose centres are farther apart than that distance. The two nearest groups are joined as long as they are too near (agglomerative, by centroid), so that the outcome does not depend
    /// on the order of what is given. Groups come in reading order: by bands as high as the distance from the top, then from the left.
    /// </summary>
    public static IReadOnlyList<Cluster<T>> Of<T>(IEnumerable<T> items, Func<T, MapPoint> at, double distance)
    {
        var clusters = items.GroupBy(at).OrderBy(same => same.Key.Y).ThenBy(same => same.Key.X).Select(same => new Cluster<T>(same.Key, [.. same])).ToList();
        if (clusters.Count > MostJoinedByDistance) clusters = Gridded(clusters, distance);
        while (Nearest(clusters) is var (first, second, apart) && apart < distance)
        {
            clusters[first] = clusters[first].With(clusters[second]);
            clusters.RemoveAt(second);
        }

        return [.. clusters.OrderBy(cluster => Math.Floor(cluster.Centre.Y / distance)).ThenBy(cluster => cluster.Centre.X).ThenBy(cluster => cluster.Centre.Y)];
    }

    /// <summary>Beyond it, places of one square are joined first: joining takes the cube of their number.</summary>
    private const int MostJoinedByDistance = 150;

    private static List<Cluster<T>> Gridded<T>(List<Cluster<T>> clusters, double distance) =>
        [.. clusters.GroupBy(cluster => (Math.Floor(cluster.Centre.X / distance), Math.Floor(cluster.Centre.Y / distance))).Select(square => square.Aggregate((one, other) => one.With(other)))];

    private static (int First, int Second, double Apart) Nearest<T>(List<Cluster<T>> clusters)
    {
        var nearest = (First: 0, Second: 0, Apart: double.PositiveInfinity);
        for (var first = 0; first < clusters.Count; first++)
        {
            for (var second = first + 1; second < clusters.Count; second++)
            {
                var apart = clusters[first].Centre.DistanceTo(clusters[second].Centre);
                if (apart < nearest.Apart) nearest = (first, second, apart);
            }
        }

        return nearest;
    }
}

/// <summary>Things drawn as one.</summary>
/// <param name="Centre">The middle of their points.</param>
/// <param name="Items">One or more.</param>
public sealed record Cluster<T>(MapPoint Centre, IReadOnlyList<T> Items)
{
    internal Cluster<T> With(Cluster<T> other)
    {
        var all = Items.Count + other.Items.Count;
        return new Cluster<T>(
            new MapPoint(((Centre.X * Items.Count) + (other.Centre.X * other.Items.Count)) / all, ((Centre.Y * Items.Count) + (other.Centre.Y * other.Items.Count)) / all),
            [.. Items, .. other.Items]);
    }
}
