using System.Reflection;

namespace Relais.Indexer.Diagnostics;

/// <summary>Every kind of finding, each made in exactly one place: one file an area.</summary>
public static partial class Rules
{
    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.Rules;

    /// <summary>A class of its own because the parts of <see cref="Rules"/> are set up in no promised order: it is read when all of them are.</summary>
    private static class Catalogue
    {
        public static readonly IReadOnlyList<Rule> Rules =
        [
            .. typeof(Diagnostics.Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(Rule))
                .Select(field => (Rule)field.GetValue(null)!)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
    }
}
