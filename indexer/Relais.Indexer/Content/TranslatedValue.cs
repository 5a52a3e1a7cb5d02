using Relais.Indexer.FieldTypes;

namespace Relais.Indexer.Content;

/// <summary>
/// What a translation says of a field, completed from its original: numbers, dates and terms are written once, and a translation holds words only. The parts are those of the two values
/// themselves, so that who shows them can tell which text they come from.
/// </summary>
internal static class TranslatedValue
{
    /// <summary>
    /// A group has the fields that the translation gives it, then the original's; so has each group of a list, when the two lists are of the same groups. Anything else is what the
    /// translation says.
    /// </summary>
    public static FieldValue Completed(FieldValue translated, FieldValue? original) => (translated, original) switch
    {
        (ObjectValue said, ObjectValue whole) => Completed(said, whole),
        (KeyedValue said, KeyedValue whole) => new KeyedValue(Union(said.ByTerm, whole.ByTerm, Completed)),
        (ListValue said, ListValue whole) when AreSameGroups(said, whole) => new ListValue([.. said.Items.Zip(whole.Items, Completed)]),
        _ => translated,
    };

    /// <summary>The groups that a value is made of; none of a plain one.</summary>
    public static IEnumerable<ObjectValue> Groups(FieldValue value) => value is KeyedValue keyed ? keyed.ByTerm.Values : value.Values().OfType<ObjectValue>();

    private static ObjectValue Completed(ObjectValue said, ObjectValue whole) => new(Union(said.Fields, whole.Fields, Completed));

    private static Dictionary<string, T> Union<T>(IReadOnlyDictionary<string, T> said, IReadOnlyDictionary<string, T> whole, Func<T, T, T> completed)
    {
        var all = new Dictionary<string, T>(whole, StringComparer.Ordinal);
        foreach (var (key, value) in said) all[key] = whole.TryGetValue(key, out var original) ? completed(value, original) : value;
        return all;
    }

    /// <summary>As many groups, in the same order as far as anyone can tell: none says a term, a number, a date or a record other than the original's.</summary>
    private static bool AreSameGroups(ListValue said, ListValue whole) =>
        said.Items.Count == whole.Items.Count && said.Items.Zip(whole.Items).All(pair => pair is (ObjectValue one, ObjectValue other) && Agree(one, other));

    private static bool Agree(ObjectValue said, ObjectValue whole) =>
        said.Fields.All(field => whole[field.Key] is not { } original || IsWords(field.Value) || field.Value.Values().SequenceEqual(original.Values()));

    private static bool IsWords(FieldValue value) => value.Values().All(item => item is TextValue or LocalizedValue or ObjectValue);
}
