using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads the part <c>comparison</c> of the schema: every facet and every value it names must be defined.</summary>
internal sealed class ComparisonReader(
    IReadOnlyList<FacetDefinition> facets, IReadOnlyDictionary<string, Vocabulary> vocabularies, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
{
    public ComparisonDefinition Read(StrictMap map)
    {
        var weights = new List<KeyValuePair<string, double>>();
        if (map.Map("weights", required: true) is { } list)
            weights.AddRange(Named(list).Select(entry => new KeyValuePair<string, double>(entry.Key, list.Number(entry.Key) ?? 0)));
        var near = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        if (map.Map("near") is { } scales)
            foreach (var entry in Named(scales)) near[entry.Key] = scales.Label(entry.Key, languages) ?? LocalizedText.Empty;
        var comparison = new ComparisonDefinition
        {
            Neighbours = map.Integer("neighbours", true) ?? 4,
            Listed = map.Integer("listed") ?? 12,
            Weights = [.. weights.OrderByDescending(weight => weight.Value)],
            Differences = Facets(map, "differences", required: true),
            Situation = Facets(map, "situation"),
            Near = near,
            NearShare = map.Number("near_share") ?? 0,
            Untold = map.Map("untold") is { } untold ? Untold(untold) : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            Unknown = map.Number("unknown") ?? 0,
            Extra = map.Number("extra") ?? 1,
            Text = map.Number("text") ?? 0,
            TieBreak = map.Number("tie_break") ?? 0,
            Floor = map.Number("floor") ?? 0,
        };
        map.Done();
        foreach (var id in comparison.Situation.Where(id => facets.Any(facet => Is(facet, id)) && comparison.WeightOf(id) <= 0))
            diagnostics.Add(Rules.Undefined.At(map.PlaceOf("situation"), id, "comparison.weights"));
        return comparison;
    }

    private IReadOnlyList<string> Facets(StrictMap map, string key, bool required = false)
    {
        var ids = map.Words(key, required);
        foreach (var id in ids) Defined(id, map.PlaceOf(key));
        return ids;
    }

    private Dictionary<string, IReadOnlyList<string>> Untold(StrictMap map)
    {
        var untold = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in Named(map))
        {
            untold[entry.Key] = map.Words(entry.Key);
            if (facets.FirstOrDefault(facet => Is(facet, entry.Key)) is not { } facet) continue;
            var known = facet.Vocabularies.SelectMany(id => vocabularies.GetValueOrDefault(id)?.Terms ?? []).Select(term => term.Id).ToList();
            foreach (var value in untold[entry.Key].Where(value => !known.Contains(value, StringComparer.Ordinal)))
                diagnostics.Add(Rules.Undefined.At(map.PlaceOf(entry.Key), value, map.Context) with { Suggestion = Nearest.To(value, known) });
        }

        return untold;
    }

    private IEnumerable<YamlEntry> Named(StrictMap map)
    {
        foreach (var entry in map.Entries)
        {
            Defined(entry.Key, entry.KeyAt);
            yield return entry;
        }
    }

    private void Defined(string id, SourcePosition at)
    {
        if (!facets.Any(facet => Is(facet, id)))
            diagnostics.Add(Rules.Undefined.At(at, id, LocalizedText.Of("facettes", "facets")) with { Suggestion = Nearest.To(id, facets.Select(facet => facet.Id)) });
    }

    private static bool Is(FacetDefinition facet, string id) => string.Equals(facet.Id, id, StringComparison.Ordinal);
}
