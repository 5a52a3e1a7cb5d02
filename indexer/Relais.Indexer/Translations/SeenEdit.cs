using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Translations;

/// <summary>Writes into the front matter of a translation what was seen of the original, and when; nothing else of the file is touched.</summary>
public static class SeenEdit
{
    private const string Indent = "  ";

    /// <summary>One item of the record: the part and its fingerprint.</summary>
    public static string Item(string key, string hash) => ScalarText.Quoted($"{key} {hash}");

    /// <summary>The changes; null when the file has no group for a translation, or the schema no field for what was seen.</summary>
    /// <param name="file">The translation.</param>
    /// <param name="type">Type of its record.</param>
    /// <param name="seen">Fingerprints by key, in order.</param>
    /// <param name="today">Date of the translation from now on.</param>
    public static IReadOnlyList<TextEdit>? Of(FrontMatterText file, RecordType type, IEnumerable<KeyValuePair<string, string>> seen, DateOnly today)
    {
        if (type.Role(FieldRole.Translation) is not { } group || group.Inner(FieldRole.Seen) is not { } field) return null;
        if (file.Root[group.Key] is not TextMap { Entries: [.., var last] } map) return null;

        var items = seen.Select(one => Item(one.Key, one.Value)).ToList();
        var edits = new List<TextEdit>();
        if (map.Entry(field.Key) is { } entry) edits.Add(new TextEdit(entry.Span, Written(entry.Key.Span.Start)));
        else if (map.IsFlow) edits.Add(new TextEdit(new TextSpan(last.Span.End, 0), ", " + Written(map.Span.Start)));
        else edits.Add(new TextEdit(new TextSpan(file.NextLine(last.Span.End), 0), Margin(last.Key.Span.Start) + Written(last.Key.Span.Start) + file.NewLine));
        if (group.Inner(FieldRole.Date) is { } date && map[date.Key] is TextScalar { Span.Length: > 0 } day)
            edits.Add(new TextEdit(day.Span, ScalarText.In(day.Form, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return edits;

        // One item a line, so that git shows which parts were seen anew, and merges those of two translators.
        string Written(int place)
        {
            if (!map.IsFlow) return $"{field.Key}:" + string.Concat(items.Select(item => $"{file.NewLine}{Margin(place)}{Indent}- {item}"));
            return $"{field.Key}: [{file.NewLine}" + string.Join("," + file.NewLine, items.Select(item => Indent + item)) + "]";
        }

        string Margin(int place) => new(' ', place - file.LineStart(place));
    }
}
