using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Content;

/// <summary>A field of a group that its author wrote at the margin.</summary>
/// <param name="Group">The group that it belongs in.</param>
/// <param name="Indent">By how many spaces the fields of that group are shifted.</param>
internal sealed record StrayField(FieldDefinition Group, int Indent)
{
    private const int UsualIndent = 2;

    /// <summary>A field that the type does not have, seen as one of a group: that just above, else the only empty one, else the only one to have such a field. Null when nothing tells it.</summary>
    public static StrayField? Of(YamlEntry entry, YamlMap map, RecordType type)
    {
        var groups = type.Fields.Where(field => field.Fields.Any(inner => string.Equals(inner.Key, entry.Key, StringComparison.Ordinal))).ToList();
        var above = map.Entries.TakeWhile(other => !ReferenceEquals(other, entry)).LastOrDefault(other => type.Field(other.Key) is not null)?.Key;
        if (groups.Find(group => string.Equals(group.Key, above, StringComparison.Ordinal)) is { } nearest) return In(nearest, map, entry.Key);
        var empty = groups.Where(group => map[group.Key] is YamlScalar { IsNull: true }).ToList();
        if (empty.Count == 1) return In(empty[0], map, entry.Key);
        return groups.Count == 1 && FieldNames.Meant(entry.Key, type.Fields) is null ? In(groups[0], map, entry.Key) : null;
    }

    /// <summary>Null when a line below the group would not be of it: a list, a group keyed by terms or between braces, one that has the field.</summary>
    private static StrayField? In(FieldDefinition group, YamlMap map, string key) => group is not { KeyedBy: null, List: null } ? null : map[group.Key] switch
    {
        YamlScalar { IsNull: true } => new StrayField(group, UsualIndent),
        YamlMap { Entries: [var first, ..] } inner when first.KeyAt == inner.At && inner.Entry(key) is null && first.KeyAt.Column > UsualIndent => new StrayField(group, first.KeyAt.Column - 1),
        _ => null,
    };
}
