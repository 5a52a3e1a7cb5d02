using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Fmt;

/// <summary>The order that the schema gives to the keys of a group.</summary>
internal static class FieldOrder
{
    /// <summary>The field that a key names, or null.</summary>
    public static FieldDefinition? Field(IReadOnlyList<FieldDefinition> fields, TextEntry entry) =>
        fields.FirstOrDefault(field => string.Equals(field.Key, entry.Key.Value, StringComparison.Ordinal));

    /// <summary>Places of the keys as they should follow each other. A key that the schema does not know stays behind the one that it follows.</summary>
    public static IReadOnlyList<int> Of(TextMap map, IReadOnlyList<FieldDefinition> fields)
    {
        var ranks = new int[map.Entries.Count];
        for (var at = 0; at < ranks.Length; at++)
        {
            var known = Field(fields, map.Entries[at]);
            ranks[at] = known is not null ? fields.Index().First(field => ReferenceEquals(field.Item, known)).Index : at == 0 ? -1 : ranks[at - 1];
        }

        return [.. Enumerable.Range(0, ranks.Length).OrderBy(at => ranks[at])];
    }
}
