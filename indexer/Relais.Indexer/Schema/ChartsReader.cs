using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads charts and finds the facets that they count.</summary>
internal sealed class ChartsReader(IReadOnlyList<FacetDefinition> facets, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
{
    public ChartsDefinition Read(StrictMap map)
    {
        var charts = new List<ChartDefinition>();
        var few = map.Integer("few", required: true) ?? 0;
        foreach (var one in map.Maps("list", required: true))
        {
            var chart = Chart(one);
            one.Done();
            if (chart is null) continue;
            if (charts.Exists(other => string.Equals(other.Id, chart.Id, StringComparison.Ordinal))) diagnostics.Add(Rules.DuplicateDefinition.At(one.PlaceOf("id"), chart.Id, map.Context));
            charts.Add(chart);
        }

        map.Done();
        return new ChartsDefinition(few, charts);
    }

    private ChartDefinition? Chart(StrictMap map)
    {
        var id = map.Text("id", required: true);
        var facet = Facet(map, "facet", required: true);
        var by = Facet(map, "by", required: false);
        var level = map.Text("level");
        var step = map.Integer("step");
        var label = map.Label("label", languages) ?? facet?.Label;
        if (id is null || facet is null || label is null) return null;
        if (step is not null && (facet.Style is not FacetStyle.Years || step < 1))
            diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("step"), "step", map.Context, LocalizedText.Of("on attend une facette d'années et un nombre d'au moins 1", "expected a facet of years and a number of at least 1")));
        foreach (var (key, crossed) in by is null ? [] : new[] { ("facet", facet), ("by", by) })
        {
            if (crossed.Style is not FacetStyle.Choices)
                diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf(key), crossed.Id, key, LocalizedText.Of("seules des facettes à choix se croisent", "only facets of choices can be crossed")));
        }

        return new ChartDefinition(id, label, facet, level is null ? null : Level(map, facet, level), Math.Max(1, step ?? 1), by);
    }

    private FacetDefinition? Facet(StrictMap map, string key, bool required)
    {
        if (map.Text(key, required) is not { } id) return null;
        var facet = facets.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal));
        if (facet is null) diagnostics.Add(Rules.Undefined.At(map.PlaceOf(key), id, LocalizedText.Of("facettes", "facets")) with { Suggestion = Nearest.To(id, facets.Select(known => known.Id)) });
        return facet;
    }

    /// <summary>The vocabulary of a level, which the schema names by its field.</summary>
    private string? Level(StrictMap map, FacetDefinition facet, string level)
    {
        var at = facet.Levels.ToList().IndexOf(level);
        if (at >= 0) return facet.Vocabularies[at];
        diagnostics.Add(Rules.Undefined.At(map.PlaceOf("level"), level, LocalizedText.Of("niveaux de " + facet.Id, "levels of " + facet.Id)) with { Suggestion = Nearest.To(level, facet.Levels) });
        return null;
    }
}
