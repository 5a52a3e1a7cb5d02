using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads facets and finds the vocabularies their values come from.</summary>
internal sealed class FacetReader(
    IReadOnlyList<RecordType> types, IReadOnlyDictionary<string, Vocabulary> vocabularies, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, FacetStyle> Styles = SchemaReader.Words<FacetStyle>();
    private static readonly Dictionary<string, bool> Computed = new(StringComparer.Ordinal) { ["languages"] = true };
    private static readonly Dictionary<string, bool> Orders = new(StringComparer.Ordinal) { ["vocabulary"] = true };

    public IReadOnlyList<FacetDefinition> Read(IReadOnlyList<StrictMap> maps)
    {
        var facets = new List<FacetDefinition>();
        foreach (var map in maps)
        {
            if (Facet(map) is not { } facet) continue;
            foreach (var name in facet.Aliases.Append(facet.Id).Where(name => facets.Exists(other => other.Aliases.Append(other.Id).Contains(name, StringComparer.Ordinal))))
                diagnostics.Add(Rules.DuplicateDefinition.At(map.At, name, map.Context));
            facets.Add(facet);
        }

        return facets;
    }

    private FacetDefinition? Facet(StrictMap map)
    {
        var type = types.First(candidate => candidate.Searchable);
        var id = map.Text("id", required: true) ?? "";
        var from = map.Text("from")?.Split('.') ?? [];
        var levels = map.Words("levels");
        var label = map.Label("label", languages);
        var named = map.Text("vocabulary");
        var path = from.Length > 0 ? Path(from, type, map) : null;
        var levelFields = levels.Select(level => Path([level], type, map)).ToList();
        var facet = new FacetDefinition
        {
            Id = id,
            Same = map.Label("same", languages) ?? LocalizedText.Empty,
            Label = label ?? path?.Label ?? LocalizedText.Same(id),
            Style = map.Choice("style", Styles, FacetStyle.Choices, required: true),
            From = from,
            Levels = levels,
            Languages = map.Choice("computed", Computed, absent: false),
            Vocabularies = named is not null ? [named] : levels.Count > 0 ? [.. levelFields.Select(field => field?.Vocabulary ?? "")] : path?.Vocabulary is { } one ? [one] : [],
            Shown = map.Flag("shown"),
            VocabularyOrder = map.Choice("order", Orders, absent: false),
            Aliases = map.Words("aliases"),
        };
        if (from.Length == 0 && levels.Count == 0 && !facet.Languages) diagnostics.Add(Rules.MissingKey.At(map.At, "from | levels | computed", map.Context));
        foreach (var missing in facet.Vocabularies.Where(vocabulary => !vocabularies.ContainsKey(vocabulary)))
            diagnostics.Add(Rules.Undefined.At(map.At, missing, LocalizedText.Of("vocabulaires", "vocabularies")));
        map.Done();
        return facet;
    }

    /// <summary>The field at the end of a path, through objects and references.</summary>
    private FieldDefinition? Path(string[] keys, RecordType type, StrictMap map)
    {
        var fields = type.Fields;
        FieldDefinition? field = null;
        foreach (var key in keys)
        {
            field = fields.FirstOrDefault(candidate => string.Equals(candidate.Key, key, StringComparison.Ordinal));
            if (field is null)
            {
                diagnostics.Add(Rules.Undefined.At(map.At, string.Join('.', keys), LocalizedText.Of("champ de " + map.Context, "field of " + map.Context)) with { Suggestion = Nearest.To(key, fields.Select(known => known.Key)) });
                return null;
            }

            fields = field.Type is ReferenceType ? types.FirstOrDefault(target => string.Equals(target.Id, field.Target, StringComparison.Ordinal))?.Fields ?? [] : field.Fields;
        }

        return field;
    }
}
