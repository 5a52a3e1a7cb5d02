namespace Relais.Indexer.Diagnostics;

/// <summary>Every kind of finding, each made in exactly one place: one file an area.</summary>
public static partial class Rules
{
    // Lazy, because the compiler may take the files of this class in any order: an initializer here can run before the rules of another file exist.
    private static readonly Lazy<IReadOnlyList<Rule>> Every = new(() =>
        [.. typeof(Rules).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)]);

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All => Every.Value;
}
