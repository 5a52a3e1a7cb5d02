using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Translations;

/// <summary>What a translation has recorded of its original: the fingerprint of each part, as it was when somebody confirmed that the translation says the same.</summary>
internal static class SeenParts
{
    /// <summary>Fingerprints by key; null when nothing is recorded.</summary>
    public static IReadOnlyDictionary<string, string>? Of(RecordFile translation)
    {
        if (translation.Type.Role(FieldRole.Translation) is not { } field || field.Inner(FieldRole.Seen) is not { } seen) return null;
        if ((translation.Values.GetValueOrDefault(field.Key) as ObjectValue)?[seen.Key] is not { } recorded) return null;
        var parts = recorded.Values().OfType<TextValue>().Select(item => item.Text.Split(' ')).Where(item => item.Length == 2)
            .DistinctBy(item => item[0], StringComparer.Ordinal).ToDictionary(item => item[0], item => item[1], StringComparer.Ordinal);
        // What was mangled by hand is told as such; it is no record.
        return parts.Count == 0 ? null : parts;
    }

    /// <summary>
    /// What is to be looked at again. A part that the translation left out may change: nobody renders it. One that was not there when the translation was confirmed is told until somebody has seen it.
    /// </summary>
    public static IReadOnlyList<StalePart> Stale(IReadOnlyList<TextPart> original, RecordFile translation, IReadOnlyDictionary<string, string> seen)
    {
        var rendered = TextParts.Rendered(translation);
        var stale = new List<StalePart>();
        foreach (var part in original)
        {
            if (!seen.TryGetValue(part.Key, out var hash)) stale.Add(new StalePart(part.Key, part.Name, PartChange.Added, null, part));
            else if (rendered.ContainsKey(part.Key) && !string.Equals(hash, part.Hash, StringComparison.Ordinal)) stale.Add(new StalePart(part.Key, part.Name, PartChange.Changed, hash, part));
        }

        var there = original.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        stale.AddRange(from one in seen where !there.Contains(one.Key) && rendered.ContainsKey(one.Key) select new StalePart(one.Key, rendered[one.Key], PartChange.Removed, one.Value, null));
        return stale;
    }

    /// <summary>Parts in a sentence, the first ones by name.</summary>
    public static LocalizedText Told(IReadOnlyList<StalePart> stale)
    {
        const int MostNamed = 6;
        var rest = stale.Count - MostNamed;
        return LocalizedText.Of(
            string.Join(", ", stale.Take(MostNamed).Select(part => part.Told.In("fr"))) + (rest > 0 ? FormattableString.Invariant($" et {rest} de plus") : ""),
            string.Join(", ", stale.Take(MostNamed).Select(part => part.Told.In("en"))) + (rest > 0 ? FormattableString.Invariant($" and {rest} more") : ""));
    }
}
