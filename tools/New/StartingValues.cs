using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Tools.New;

/// <summary>The values that a record can be given before anybody writes: the next free identifier, its language, the draft status, its title.</summary>
internal sealed partial class StartingValues(ContentSchema schema, string root, TimeProvider clock)
{
    /// <summary>Values by field key, as text.</summary>
    /// <param name="type">Type of the record.</param>
    /// <param name="language">Its language.</param>
    /// <param name="title">Its title, or "".</param>
    /// <param name="given">Values that somebody gave: they win.</param>
    public IReadOnlyDictionary<string, string> Of(RecordType type, string language, string title, IReadOnlyDictionary<string, string> given)
    {
        var values = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = field.Role switch
            {
                FieldRole.Identifier => NextIdentifier(type, field),
                FieldRole.Language => language,
                FieldRole.Status => schema.Statuses.FirstOrDefault(status => status.Value.Threshold is Threshold.None).Key,
                FieldRole.Title => title,
                _ => null,
            };
            if (!string.IsNullOrEmpty(value)) values.TryAdd(field.Key, value);
        }

        return values;
    }

    /// <summary>
    /// For identifiers of the form PREFIX-year-number: the number after the highest given this year. Files are searched as plain text, so that numbers in a
    /// file with faults count too, and a number is never given twice even when there are holes.
    /// </summary>
    public string? NextIdentifier(RecordType type, FieldDefinition field)
    {
        if (field.Pattern is not { } pattern || YearAndNumber().Match(pattern.ToString()) is not { Success: true } form) return null;
        var digits = int.Parse(form.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture);
        var start = string.Create(CultureInfo.InvariantCulture, $"{form.Groups["prefix"].Value}{clock.GetLocalNow().Year:D4}-");
        var highest = Files(type).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith(field.Key + ":", StringComparison.Ordinal) && line.Contains(start, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(start, StringComparison.Ordinal) + start.Length)..])
            .Select(rest => rest.Length >= digits && int.TryParse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return start + (highest + 1).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private IEnumerable<string> Files(RecordType type)
    {
        var sample = RecordAddress.File(type, "slug", "language");
        var folder = Path.Combine(root, sample[..sample.IndexOf("/slug", StringComparison.Ordinal)]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Path.GetExtension(sample), SearchOption.AllDirectories) : [];
    }

    [GeneratedRegex(@"^\^\(\?:(?<prefix>[A-Za-z-]*)\[0-9\]\{4\}-\[0-9\]\{(?<digits>[1-9])\}\)\$$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAndNumber();
}
