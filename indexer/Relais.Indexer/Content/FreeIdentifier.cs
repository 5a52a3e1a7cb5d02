using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>
/// For identifiers of the form PREFIX-year-number: the number after the highest given in a year. Files are searched as plain text, so that numbers in a file with faults count too, and a number is
/// never given twice even when there are holes.
/// </summary>
public static partial class FreeIdentifier
{
    /// <summary>The next identifier of a type; null when its identifiers have another form.</summary>
    /// <param name="type">Type of the record.</param>
    /// <param name="root">The centre.</param>
    /// <param name="year">The year.</param>
    public static string? For(RecordType type, string root, int year)
    {
        if (type.Role(FieldRole.Identifier) is not { Pattern: { } pattern } field || YearAndNumber().Match(FieldDefinition.Form(pattern)) is not { Success: true } form) return null;
        var digits = int.Parse(form.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture);
        var start = string.Create(CultureInfo.InvariantCulture, $"{form.Groups["prefix"].Value}{year:D4}-");
        var highest = Files(type, root).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith(field.Key + ":", StringComparison.Ordinal) && line.Contains(start, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(start, StringComparison.Ordinal) + start.Length)..])
            .Select(rest => rest.Length >= digits && int.TryParse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return start + (highest + 1).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Files(RecordType type, string root)
    {
        var sample = RecordAddress.File(type, "slug", "language");
        var folder = Path.Combine(root, sample[..sample.IndexOf("/slug", StringComparison.Ordinal)]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Path.GetExtension(sample), SearchOption.AllDirectories) : [];
    }

    [GeneratedRegex(@"^(?<prefix>[A-Za-z-]*)\[0-9\]\{4\}-\[0-9\]\{(?<digits>[1-9])\}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex YearAndNumber();
}
