using Relais.Indexer.Schema;

namespace Relais.Indexer.FieldTypes;

/// <summary>How a group is written on one line, for who wrote something else: <c>{name: "…", role: …}</c>.</summary>
internal static class GroupForm
{
    /// <summary>With the fields that a published group needs; null for a field that is no group, has none of those, or is keyed by terms.</summary>
    public static string? Of(FieldDefinition field)
    {
        if (field.KeyedBy is not null) return null;
        var needed = field.Fields.Where(inner => inner.Need is Need.Submitted or Need.Published).ToList();
        return needed.Count == 0 ? null : "{" + string.Join(", ", needed.Select(Written)) + "}";
    }

    private static string Written(FieldDefinition field) => field.Key + (field.Type is TextType ? ": \"…\"" : ": …");
}
