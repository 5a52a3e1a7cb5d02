using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads field definitions, of a type or of an object field.</summary>
internal sealed class FieldDefinitionReader(
    IReadOnlyDictionary<string, Vocabulary> vocabularies, IReadOnlyList<string> languages, IReadOnlyList<string> searchFields, IReadOnlyList<string> types, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, FieldRole> Roles = SchemaReader.Words<FieldRole>();
    private static readonly string[] ExportFormats = ["dublin_core", "schema_org", "ris", "bibtex", "csl"];

    public IReadOnlyList<FieldDefinition> Read(StrictMap map)
    {
        var fields = new List<FieldDefinition>();
        var siblings = map.Entries.Select(entry => entry.Key).ToList();
        foreach (var entry in map.Entries)
        {
            if (map.Map(entry.Key) is not { } definition || Field(entry.Key, definition, siblings) is not { } field) continue;
            if (field.Role is not FieldRole.None && fields.Find(other => other.Role == field.Role) is { } first)
                diagnostics.Add(Rules.DuplicateDefinition.At(definition.PlaceOf("role"), definition.Text("role")!, first.Key));
            fields.Add(field);
        }

        return fields;
    }

    private FieldDefinition? Field(string key, StrictMap map, IReadOnlyList<string> siblings)
    {
        var type = map.Choice<FieldType?>("type", FieldTypeList.All!, null, required: true);
        var field = new FieldDefinition
        {
            Key = key,
            Label = map.Label("label", languages, required: true) ?? LocalizedText.Same(key),
            Help = map.Label("help", languages) ?? LocalizedText.Empty,
            Type = type ?? FieldTypeList.All["text"],
            Role = map.Choice("role", Roles, FieldRole.None),
            Need = map.Choice("need", SchemaReader.Needs, Need.Optional),
            NeedWhen = map.Map("need_when") is { } condition ? Condition(condition, siblings) : null,
            List = map.Map("list") is { } list ? Bounds(list) : null,
            Vocabulary = Known(map, "vocabulary", required: type is TermType),
            KeyedBy = Known(map, "keyed_by", required: false),
            Target = Known(map, "target", types, required: type is ReferenceType),
            Min = map.Number("min"),
            Max = map.Number("max"),
            Pattern = Pattern(map),
            Fields = map.Map("fields", required: type is ObjectType) is { } inner ? Read(inner) : [],
            Translated = map.Flag("translated"),
            Search = Known(map, "search", searchFields),
            Card = map.Flag("card"),
            Comparison = map.Flag("comparison"),
            Band = Known(map, "band_of", siblings) is { } of ? new BandRule(of, map.Numbers("bounds", required: true)) : null,
            MonthsAfter = map.Map("months_after") is { } after ? Months(after, siblings) : null,
            Export = map.Map("export") is { } export ? Exports(export) : new Dictionary<string, string>(StringComparer.Ordinal),
        };
        if (field is { Band: { } band, Vocabulary: { } bands } && vocabularies.TryGetValue(bands, out var terms) && terms.Terms.Count <= band.Bounds.Count)
            diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("bounds"), "bounds", key, LocalizedText.Of("il faut moins de bornes que de tranches", "there must be fewer bounds than bands")));
        map.Done();
        return type is null ? null : field;
    }

    private ConditionalNeed? Condition(StrictMap map, IReadOnlyList<string> siblings)
    {
        var unless = map.Map("unless");
        var need = new ConditionalNeed(
            When(map, siblings),
            map.Choice("need", SchemaReader.Needs, Need.Optional, true),
            unless is null ? null : When(unless, siblings));
        unless?.Done();
        map.Done();
        return need;
    }

    private FieldCondition When(StrictMap map, IReadOnlyList<string> siblings) => new(Known(map, "field", siblings, required: true) ?? "", map.Words("in", true));

    private static ListBounds Bounds(StrictMap map)
    {
        var bounds = new ListBounds(map.Integer("min", true) ?? 0, map.Integer("max", true) ?? int.MaxValue, map.Flag("ranked"));
        map.Done();
        return bounds;
    }

    private MonthsAfter Months(StrictMap map, IReadOnlyList<string> siblings)
    {
        var after = new MonthsAfter(Known(map, "field", siblings, required: true) ?? "", map.Integer("months", true) ?? 0);
        map.Done();
        return after;
    }

    private static Dictionary<string, string> Exports(StrictMap map)
    {
        var exports = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var format in ExportFormats)
            if (map.Text(format) is { } name) exports[format] = name;
        map.Done();
        return exports;
    }

    private string? Known(StrictMap map, string key, bool required) => Known(map, key, vocabularies.Keys, required);

    private string? Known(StrictMap map, string key, IEnumerable<string> known, bool required = false)
    {
        if (map.Text(key, required) is not { } id) return null;
        if (!known.Contains(id, StringComparer.Ordinal))
            diagnostics.Add(Rules.Undefined.At(map.PlaceOf(key), id, key, key) with { Suggestion = Nearest.To(id, known) });
        return id;
    }

    private Regex? Pattern(StrictMap map)
    {
        if (map.Text("pattern") is not { } pattern) return null;
        try
        {
            return FieldDefinition.WholeText(pattern);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("pattern"), pattern, "pattern", LocalizedText.Of(
                "ce n'est pas une expression régulière simple (sans renvoi ni regard en avant)", "it is not a plain regular expression (without backreference or lookahead)")));
            return null;
        }
    }
}
