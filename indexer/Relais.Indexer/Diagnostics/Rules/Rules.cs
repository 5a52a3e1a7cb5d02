namespace Relais.Indexer.Diagnostics;

/// <summary>Every kind of finding, each made in exactly one place: one file an area.</summary>
public static partial class Rules
{
    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(Rules).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)];
}
