using System.Globalization;
using Relais.Site.Geography;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Maps;

/// <summary>Turns records at points into signs with their groups.</summary>
internal sealed class SignMaker(Visit visit)
{
    /// <summary>
    /// Nearer than this, signs would overlap and could not be pressed one by one: 24 px (WCAG 2.5.8) where a frame of 1000 is shown on a screen of 390 px.
    /// </summary>
    public const double Apart = 66;

    private const int MostParts = 4;

    /// <summary>One group with its sign for each cluster.</summary>
    public IReadOnlyList<(MapSign Sign, PlaceGroup Group)> Signs(string map, IEnumerable<Cluster<PlacedRecord>> clusters) =>
        [.. clusters.Select((cluster, index) =>
        {
            var name = NameOf(cluster.Items);
            // The name of a place is written in the language of its record; those of territories are the page's.
            var language = string.Equals(name, cluster.Items[0].Place, StringComparison.Ordinal) ? cluster.Items[0].TextLanguage : null;
            var group = new PlaceGroup(string.Create(CultureInfo.InvariantCulture, $"{map}-{index + 1}"), name, language, cluster.Items);
            return (Sign(cluster, group), group);
        })];

    /// <summary>The sign of a cluster that leads to a group.</summary>
    public MapSign Sign(Cluster<PlacedRecord> cluster, PlaceGroup group) =>
        Sign(cluster.Centre, cluster.Items.Count, cluster.Items.Any(record => record.Precise), NameOf(cluster.Items), "#" + group.Id);

    /// <summary>A sign, named by its place and its count.</summary>
    public MapSign Sign(MapPoint at, int count, bool precise, string place, string target) =>
        new(at, count, precise, visit.T("map.sign", place, visit.Count("experiences", count)), target);

    /// <summary>The place that all share, else the narrowest territory that all share; a country only where its regions are many, or not known; else their countries.</summary>
    private static string NameOf(IReadOnlyList<PlacedRecord> records)
    {
        var first = records[0];
        if (records.All(record => string.Equals(record.Place, first.Place, StringComparison.Ordinal))) return first.Place;
        var shared = first.Territories.TakeWhile((id, level) => records.All(record => record.Territories.Count > level && string.Equals(record.Territories[level], id, StringComparison.Ordinal))).Count();
        if (shared > 1) return first.TerritoryNames[shared - 1];
        // "France" would say nothing on a map of France, and name several signs of it.
        List<string> parts = [.. records.Select(record => record.TerritoryNames.ElementAtOrDefault(shared) ?? (shared == 0 ? record.Place : null)).OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(part => part.Count()).Select(part => part.Key)];
        return shared == 1 && parts.Count is (0 or > MostParts) ? first.TerritoryNames[0] : string.Join(", ", parts);
    }
}
