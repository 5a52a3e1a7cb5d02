using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads content-schema.yml strictly: an unknown key, a duplicate, an undefined role or vocabulary is said with its line.</summary>
internal sealed class SchemaReader(IReadOnlyDictionary<string, Vocabulary> vocabularies, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, Threshold> Thresholds = Words<Threshold>();
    private static readonly Dictionary<string, RecordLayout> Layouts = Words<RecordLayout>();
    private static readonly Dictionary<string, SectionRule> SectionRules = Words<SectionRule>();
    internal static readonly Dictionary<string, Need> Needs = Words<Need>();

    /// <summary>The schema, or null when a fault makes it unusable.</summary>
    public ContentSchema? Read(YamlMap root)
    {
        var map = new StrictMap(root, "content-schema", diagnostics);
        map.Integer("version", required: true);
        var languages = map.Words("languages", required: true);
        var limits = map.Map("limits", required: true) is { } bounds ? Limits(bounds) : null;
        var statuses = map.Map("statuses", required: true) is { } list ? Statuses(list) : [];
        var search = map.Map("search", required: true) is { } inner ? Search(inner) : null;
        var types = map.Map("types", required: true) is { } typeMap ? Types(typeMap, languages, search) : [];
        var facetMaps = map.Maps("facets", required: true);
        var comparisonMap = map.Map("comparison", required: true);
        map.Done();
        foreach (var type in types) CheckTargets(type.Fields, types, map.At);
        if (diagnostics.HasErrors || search is null || limits is null || comparisonMap is null) return null;

        var facets = new FacetReader(types, vocabularies, languages, diagnostics).Read(facetMaps);
        var comparison = Comparison(comparisonMap, facets);
        if (diagnostics.HasErrors) return null;
        return new ContentSchema
        {
            Languages = languages,
            Limits = limits,
            Statuses = statuses,
            Types = types,
            Vocabularies = vocabularies,
            Search = search,
            Facets = facets,
            Comparison = comparison,
        };
    }

    /// <summary>The words of an enumeration as the schema writes them: RecordedOn is recorded_on.</summary>
    internal static Dictionary<string, T> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())), StringComparer.Ordinal);

    private static Limits Limits(StrictMap map)
    {
        var limits = new Limits(
            map.Integer("file_bytes", true) ?? 0, map.Integer("asset_bytes", true) ?? 0, map.Integer("yaml_depth", true) ?? 0, map.Integer("yaml_nodes", true) ?? 0,
            map.Words("image_extensions", true), map.Words("document_extensions", true));
        map.Done();
        return limits;
    }

    private Dictionary<string, StatusRule> Statuses(StrictMap map)
    {
        var statuses = new Dictionary<string, StatusRule>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (map.Map(entry.Key) is not { } rule) continue;
            Defined("status", entry.Key, entry.KeyAt);
            statuses[entry.Key] = new StatusRule(rule.Choice("threshold", Thresholds, Threshold.None, required: true), rule.Flag("visible"));
            rule.Done();
        }

        return statuses;
    }

    private void Defined(string vocabulary, string term, SourcePosition at)
    {
        if (!vocabularies.TryGetValue(vocabulary, out var known) || known.Term(term) is null)
            diagnostics.Add(Rules.Undefined.At(at, term, "vocabulaire " + vocabulary, "vocabulary " + vocabulary) with { Suggestion = Nearest.To(term, known?.Terms.Select(t => t.Id) ?? []) });
    }

    private List<RecordType> Types(StrictMap map, IReadOnlyList<string> languages, SearchDefinition? search)
    {
        var types = new List<RecordType>();
        var fieldReader = new FieldDefinitionReader(vocabularies, languages, search?.Fields.Select(field => field.Id).ToList() ?? [], diagnostics);
        foreach (var entry in map.Entries)
        {
            if (map.Map(entry.Key) is not { } type) continue;
            var label = type.Label("label", languages, required: true) ?? LocalizedText.Empty;
            var rule = type.Choice("sections", SectionRules, SectionRule.None, required: true);
            types.Add(new RecordType
            {
                Id = entry.Key,
                Label = label,
                Plural = type.Label("plural", languages, required: true) ?? label,
                Folder = type.Text("folder", required: true) ?? "",
                Layout = type.Choice("layout", Layouts, RecordLayout.Folder, required: true),
                Searchable = type.Flag("searchable"),
                SectionRule = rule,
                Fields = type.Map("fields", required: true) is { } fields ? fieldReader.Read(fields) : [],
                Sections = type.Map("section_list", required: rule is SectionRule.Fixed) is { } sections ? Sections(sections, languages) : [],
            });
            type.Done();
        }

        return types;
    }

    private static List<SectionDefinition> Sections(StrictMap map, IReadOnlyList<string> languages)
    {
        var sections = new List<SectionDefinition>();
        foreach (var entry in map.Entries)
        {
            if (map.Map(entry.Key) is not { } section) continue;
            sections.Add(new SectionDefinition(
                entry.Key,
                section.Label("label", languages, required: true) ?? LocalizedText.Empty,
                section.Label("question", languages, required: true) ?? LocalizedText.Empty,
                section.Choice("need", Needs, Need.Optional, required: true)));
            section.Done();
        }

        return sections;
    }

    private SearchDefinition Search(StrictMap map)
    {
        var fields = new List<SearchField>();
        if (map.Map("fields", required: true) is { } list)
        {
            foreach (var entry in list.Entries)
            {
                if (list.Map(entry.Key) is not { } field) continue;
                fields.Add(new SearchField(entry.Key, (float)(field.Number("weight") ?? 1), field.Words("aliases")));
                field.Done();
            }
        }

        foreach (var twice in fields.SelectMany(field => field.Aliases.Append(field.Id).Distinct(StringComparer.OrdinalIgnoreCase)).GroupBy(alias => alias, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            diagnostics.Add(Rules.DuplicateDefinition.At(map.PlaceOf("fields"), twice.Key, "search.fields"));
        if (diagnostics.HasErrors) fields = [.. fields.Select(field => field with { Aliases = [] })];
        var search = new SearchDefinition(fields, map.Integer("page_size", true) ?? 20, map.Integer("max_pages", true) ?? 100, map.Integer("max_values", true) ?? 30);
        map.Done();
        return search;
    }

    private ComparisonDefinition Comparison(StrictMap map, IReadOnlyList<FacetDefinition> facets)
    {
        var weights = new List<KeyValuePair<string, double>>();
        if (map.Map("weights", required: true) is { } list)
        {
            foreach (var entry in list.Entries)
            {
                FacetDefined(entry.Key, entry.KeyAt);
                weights.Add(new(entry.Key, list.Number(entry.Key) ?? 0));
            }
        }

        var differences = map.Words("differences", required: true);
        foreach (var id in differences) FacetDefined(id, map.PlaceOf("differences"));
        var comparison = new ComparisonDefinition(map.Integer("neighbours", true) ?? 4, [.. weights.OrderByDescending(weight => weight.Value)], differences);
        map.Done();
        return comparison;

        void FacetDefined(string id, SourcePosition at)
        {
            if (!facets.Any(facet => string.Equals(facet.Id, id, StringComparison.Ordinal)))
                diagnostics.Add(Rules.Undefined.At(at, id, "facettes", "facets") with { Suggestion = Nearest.To(id, facets.Select(facet => facet.Id)) });
        }
    }

    private void CheckTargets(IReadOnlyList<FieldDefinition> fields, List<RecordType> types, SourcePosition at)
    {
        foreach (var field in fields)
        {
            if (field.Target is { } target && !types.Exists(type => string.Equals(type.Id, target, StringComparison.Ordinal)))
                diagnostics.Add(Rules.Undefined.At(at, target, "cible du champ " + field.Key, "target of the field " + field.Key));
            CheckTargets(field.Fields, types, at);
        }
    }
}
