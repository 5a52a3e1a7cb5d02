using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Import.Csv;

/// <summary>Reads a mapping file, as strictly as content is read: an unknown key, field or section is told with its line.</summary>
internal sealed class MappingReader(RecordType type, string file, DiagnosticBag diagnostics)
{
    private const string OwnPrefix = "x-";

    public ColumnMapping? Read(string text, Limits limits)
    {
        if (new YamlReader(file, limits, diagnostics).ReadMap(text) is not { } root) return null;
        var map = new StrictMap(root, "mapping", diagnostics);
        var separator = map.Text("separator");
        if (separator is { Length: not 1 } || separator is [> '\u007F']) diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("separator"), separator, "separator", LocalizedText.Of("on attend un seul signe", "a single sign is expected")));
        var slug = map.Text("slug");
        var columns = map.Map("columns", required: true)?.Entries.Select(Target).OfType<ColumnTarget>().ToList() ?? [];
        map.Done();
        return diagnostics.HasErrors ? null : new ColumnMapping(separator?[0], slug, columns);
    }

    private ColumnTarget? Target(YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsNull: true }:
                return new ColumnTarget(entry.Key);
            case YamlScalar scalar:
                return Field(entry.Key, scalar.Value, scalar.At);
            case YamlMap inner:
                var map = new StrictMap(inner, entry.Key, diagnostics);
                var (field, section, split) = (map.Text("field"), map.Text("section"), map.Text("split"));
                map.Done();
                var target = section is not null ? Section(entry.Key, section, map.PlaceOf("section")) : field is not null ? Field(entry.Key, field, map.PlaceOf("field")) : new ColumnTarget(entry.Key);
                return target is null ? null : target with { Split = split is { Length: > 0 } ? split : null };
            default:
                diagnostics.Add(Rules.BadSchemaValue.At(entry.Place, entry.Key, "columns", LocalizedText.Of("on attend un champ, ou {section: …}", "a field is expected, or {section: …}")));
                return null;
        }
    }

    private ColumnTarget? Field(string column, string path, SourcePosition at)
    {
        var parts = path.Split('.', 2);
        var field = type.Field(parts[0]);
        if (field is not null && parts.Length == 1) return new ColumnTarget(column) { Field = field };
        var inner = parts.Length == 2 ? field?.Fields.FirstOrDefault(one => string.Equals(one.Key, parts[1], StringComparison.Ordinal)) : null;
        if (inner is not null) return new ColumnTarget(column) { Field = field, Inner = inner };
        // A word that names no field may name a section: the two are hardly ever alike.
        if (field is null && IsSection(path)) return new ColumnTarget(column) { Section = path };
        diagnostics.Add(Rules.Undefined.At(at, path, column) with { Suggestion = Nearest.To(path, Paths()) });
        return null;
    }

    private ColumnTarget? Section(string column, string id, SourcePosition at)
    {
        if (IsSection(id)) return new ColumnTarget(column) { Section = id };
        diagnostics.Add(Rules.Undefined.At(at, id, column) with { Suggestion = Nearest.To(id, type.Sections.Select(section => section.Id)) });
        return null;
    }

    private bool IsSection(string id) => id.StartsWith(OwnPrefix, StringComparison.Ordinal) || type.Sections.Any(section => string.Equals(section.Id, id, StringComparison.Ordinal));

    private IEnumerable<string> Paths() => type.Fields.SelectMany(field => field.Fields.Select(inner => field.Key + "." + inner.Key).Prepend(field.Key)).Concat(type.Sections.Select(section => section.Id));
}
