namespace Relais.Tests.Site;

/// <summary>Where a record is drawn follows what it says of its place, and nothing else.</summary>
public sealed class PlacesTests : IDisposable
{
    private const string Lyon = "content/experiences/cabiria-lyon/fr.md";
    private const string Grenoble = "content/experiences/village-2-sante-echirolles/fr.md";
    private const string London = "content/experiences/bromley-by-bow-centre/fr.md";
    private const string Paris = "content/experiences/la-place-sante-saint-denis/fr.md";

    private readonly SiteFactory _site = new();
    private readonly HttpClient _client;

    public PlacesTests() => _client = _site.Visitor();

    [Fact]
    public async Task A_record_is_drawn_at_the_finest_place_that_it_declares()
    {
        // Without coordinates: its department; beside another: together; in Antarctica: on no map; in a department without coordinates: still enlarged.
        _site.Copy.Change(Lyon, ", lat: 45.764, lon: 4.836, precision: municipality", "");
        _site.Copy.Change(Grenoble, "lat: 45.144, lon: 5.718", "lat: 45.9, lon: 4.7");
        _site.Copy.Change(London, "country: GB", "country: AQ");
        _site.Copy.Change(London, ", lat: 51.524, lon: -0.013, precision: municipality", "");
        _site.Centre.Follow();

        var map = await _client.Html("/fr/experiences?view=map");
        var total = map.Total();

        var cluster = map.QuerySelector("svg a[aria-label^='Auvergne-Rhône-Alpes']")!;
        Assert.Matches("^Auvergne-Rhône-Alpes, [0-9]+ expériences$", cluster.GetAttribute("aria-label"));
        Assert.False(cluster.ClassList.Contains("map__sign--near"));
        var place = map.GetElementById(cluster.GetAttribute("href")![1..])!;
        Assert.Superset(new HashSet<string>(["cabiria-lyon", "village-2-sante-echirolles"], StringComparer.Ordinal), place.QuerySelectorAll("li > a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).ToHashSet(StringComparer.Ordinal));
        Assert.Contains("Position approchée (Département)", place.QuerySelectorAll("li").Single(item => item.Text().Contains("Cabiria", StringComparison.Ordinal)).Text(), StringComparison.Ordinal);
        Assert.Equal("1 expérience sans lieu", map.GetElementById("map-unplaced").Text());
        Assert.Contains("Bromley", map.QuerySelector("section[aria-labelledby=map-unplaced] li a").Text(), StringComparison.Ordinal);
        Assert.Equal(total, map.QuerySelectorAll("section.map-sheet li > a").Length);
    }

    [Fact]
    public async Task Coordinates_without_a_precision_are_taken_as_approximate()
    {
        _site.Copy.Change(Paris, ", precision: municipality", "");
        _site.Centre.Follow();

        var map = await _client.Html("/fr/experiences?view=map&territory=FR-93&setting=health_centre");

        Assert.True(map.QuerySelector("figure > div > svg > a")!.ClassList.Contains("map__sign--near"));
        Assert.EndsWith("Position approchée", map.QuerySelector(".place li").Text(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }
}
