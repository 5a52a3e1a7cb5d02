using System.Globalization;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site;

/// <summary>
/// Counts facets by going through every front matter, one by one. Knows the schema's file and the Markdown files, and nothing of our programs.
/// </summary>
internal sealed class FacetOracle
{
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _values;
    private readonly ILookup<string, string> _languages;

    public FacetOracle(string root)
    {
        var schema = FrontMatter.Map(Path.Combine(root, CentreCopy.Schema));
        var facets = ((List<object>)schema["facets"]).Cast<Dictionary<object, object>>().ToList();
        Facets = facets.ToDictionary(facet => (string)facet["id"], facet => (string)facet["style"], StringComparer.Ordinal);
        var bounds = new[] { 5000, 20000, 50000, 150000, 500000 };
        var bands = ((List<object>)FrontMatter.Map(Path.Combine(root, "content/vocabularies/budget_band.yml"))["terms"]).Cast<Dictionary<object, object>>().Select(term => (string)term["id"]).ToList();
        _languages = FrontMatter.Published(root).ToLookup(file => file.Slug, file => file.Language, StringComparer.Ordinal);
        _values = FrontMatter.Originals(root).ToDictionary(
            writeUp => writeUp.Slug,
            writeUp => facets.ToDictionary(facet => (string)facet["id"], facet => Values(root, writeUp, facet, bounds, bands).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Facet id to style, in the schema's order.</summary>
    public IReadOnlyDictionary<string, string> Facets { get; }

    public IEnumerable<string> Slugs => _values.Keys;

    /// <summary>Records that pass all filters; ranges are written "year:2000-2010".</summary>
    public IEnumerable<string> Matching(IEnumerable<string> among, IReadOnlyCollection<(string Facet, string[] Values)> filters) =>
        among.Where(slug => filters.All(filter => Passes(slug, filter.Facet, filter.Values)));

    /// <summary>Counts of a facet: its own filter set aside, all others applied.</summary>
    public Dictionary<string, int> Counts(string facet, IEnumerable<string> among, IReadOnlyCollection<(string Facet, string[] Values)> filters) =>
        Matching(among, [.. filters.Where(filter => filter.Facet != facet)])
            .SelectMany(slug => _values[slug][facet])
            .Concat(filters.Where(filter => filter.Facet == facet && Facets[facet] != "years").SelectMany(filter => filter.Values).Select(value => "=" + value))
            .GroupBy(value => value.TrimStart('='), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(value => value[0] != '='), StringComparer.Ordinal);

    private bool Passes(string slug, string facet, string[] values) => Facets[facet] == "years"
        ? values[0].Split('-') is [var from, var to] && _values[slug][facet].Any(year => string.CompareOrdinal(year, from) >= 0 && string.CompareOrdinal(year, to) <= 0)
        : values.Any(_values[slug][facet].Contains);

    private IEnumerable<string> Values(string root, WriteUp writeUp, Dictionary<object, object> facet, int[] bounds, List<string> bands)
    {
        if (facet.ContainsKey("computed")) return _languages[writeUp.Slug];
        if (facet.TryGetValue("levels", out var levels)) return ((List<object>)levels).SelectMany(level => All(writeUp.Fields.GetValueOrDefault((string)level)));
        var path = ((string)facet["from"]).Split('.');
        var field = writeUp.Fields.GetValueOrDefault(path[0]);
        if (path.Length == 1) return facet["style"] is "years" ? All(field).Select(date => date[..4]) : All(field);
        return path[0] switch
        {
            "lead_organisations" => All(field).SelectMany(slug => All(FrontMatter.Map(Path.Combine(root, "content/organisations", slug + ".yml")).GetValueOrDefault(path[1]))),
            "budget" when field is Dictionary<object, object> budget && !budget.ContainsKey(path[1]) && budget.TryGetValue("amount", out var amount) =>
                [bands[bounds.Count(bound => bound <= int.Parse((string)amount, CultureInfo.InvariantCulture))]],
            _ => (field is List<object> list ? list : [field!]).OfType<Dictionary<object, object>>().SelectMany(item => All(item.GetValueOrDefault(path[1]))),
        };
    }

    private static IEnumerable<string> All(object? value) => value switch
    {
        null => [],
        List<object> list => list.Cast<string>(),
        _ => [(string)value],
    };
}
