using Relais.Indexer.Yaml;

namespace Relais.Tools.Fmt;

/// <summary>Whether two texts say the same: the same values under the same keys, whatever the order of the keys and the way of writing.</summary>
internal static class FrontMatterMeaning
{
    public static bool IsSame(TextNode one, TextNode other) => (one, other) switch
    {
        (TextScalar a, TextScalar b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal) && IsNothing(a) == IsNothing(b),
        (TextList a, TextList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (TextMap a, TextMap b) => a.Entries.Count == b.Entries.Count && a.Entries.All(entry => b[entry.Key.Value] is { } value && IsSame(entry.Value, value)),
        _ => false,
    };

    /// <summary>A value that reads as no value at all.</summary>
    public static bool IsNothing(TextScalar scalar) => scalar is { Form: ScalarForm.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };
}
