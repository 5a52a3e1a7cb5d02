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
        var chartsMap = map.Map("charts");
        var mapMap = map.Map("map");
        var hintsMap = map.Map("hints");
        map.Done();
        CheckWhole(map, languages, types);
        if (diagnostics.HasErrors || search is null || limits is null || comparisonMap is null) return null;

        var facets = new FacetReader(types, vocabularies, languages, diagnostics).Read(facetMaps);
        var comparison = new ComparisonReader(facets, vocabularies, languages, diagnostics).Read(comparisonMap);
        var charts = chartsMap is null ? ChartsDefinition.None : new ChartsReader(facets, languages, diagnostics).Read(chartsMap);
        var places = mapMap is null ? MapDefinition.None : new MapReader(types, vocabularies, diagnostics).Read(mapMap);
        var hints = hintsMap is null ? HintsDefinition.None : new HintsReader(types, vocabularies, diagnostics).Read(hintsMap);
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
            Charts = charts,
            Map = places,
            Hints = hints,
        };
    }

    /// <summary>What the programs count on: a language, a searchable type, the vocabulary that files are named with.</summary>
    private void CheckWhole(StrictMap map, IReadOnlyList<string> languages, List<RecordType> types)
    {
        if (diagnostics.HasErrors) return;
        if (languages.Count == 0) diagnostics.Add(Rules.MissingKey.At(map.PlaceOf("languages"), "fr", "content-schema.languages"));
        if (!types.Exists(type => type.Searchable)) diagnostics.Add(Rules.MissingKey.At(map.PlaceOf("types"), "searchable: true", "content-schema.types"));
        if (!vocabularies.ContainsKey("language")) diagnostics.Add(Rules.Undefined.At(map.At, "language", LocalizedText.Of("vocabulaires", "vocabularies")));
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
            statuses[entry.Key] = new StatusRule(rule.Choice("threshold", Thresholds, Threshold.None, required: true), rule.Flag("visible"), rule.Flag("withdrawn"));
            rule.Done();
        }

        return statuses;
    }

    private void Defined(string vocabulary, string term, SourcePosition at)
    {
        if (vocabularies.TryGetValue(vocabulary, out var known) && (known.Term(term) is not null || known.Terms.Count == 0)) return;
        diagnostics.Add(Rules.Undefined.At(at, term, LocalizedText.Of("vocabulaire " + vocabulary, "vocabulary " + vocabulary)) with { Suggestion = Nearest.To(term, known?.Terms.Select(t => t.Id) ?? []) });
    }

    private List<RecordType> Types(StrictMap map, IReadOnlyList<string> languages, SearchDefinition? search)
    {
        var types = new List<RecordType>();
        var fieldReader = new FieldDefinitionReader(vocabularies, languages, search?.Fields.Select(field => field.Id).ToList() ?? [], [.. map.Entries.Select(entry => entry.Key)], diagnostics);
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
            var label = section.Label("label", languages, required: true) ?? LocalizedText.Empty;
            var question = section.Label("question", languages, required: true) ?? LocalizedText.Empty;
            var need = section.Choice("need", Needs, Need.Optional, required: true);
            sections.Add(new SectionDefinition(entry.Key, label, question, need, section.Flag("told_first")) { Alternatives = section.WordsByLanguage("alt") });
            section.Done();
        }

        return sections;
    }

    private SearchDefinition Search(StrictMap map)
    {
        var fields = new List<SearchField>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (map.Map("fields", required: true) is { } list)
        {
            foreach (var entry in list.Entries)
            {
                if (list.Map(entry.Key) is not { } field) continue;
                var aliases = field.Words("aliases");
                foreach (var twice in aliases.Append(entry.Key).Distinct(StringComparer.OrdinalIgnoreCase).Where(alias => !known.Add(alias)))
                    diagnostics.Add(Rules.DuplicateDefinition.At(entry.KeyAt, twice, "search.fields"));
                fields.Add(new SearchField(entry.Key, (float)(field.Number("weight") ?? 1), aliases));
                field.Done();
            }
        }

        var search = new SearchDefinition(fields, map.Integer("page_size", true) ?? 20, map.Integer("max_pages", true) ?? 100, map.Integer("max_values", true) ?? 30);
        map.Done();
        return search;
    }
}
