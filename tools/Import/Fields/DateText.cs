using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>Reads dates as people write them in French and English, into dates of that precision (EDTF): "octobre 2011" is 2011-10.</summary>
internal static partial class DateText
{
    /// <summary>A date inside a larger expression, for others to build on.</summary>
    public static string Form(int number) => $@"(?:(?:(?<d{number.ToString(CultureInfo.InvariantCulture)}>[0-3]?[0-9])(?:er|st|nd|rd|th)?\s+)?(?<m{number.ToString(CultureInfo.InvariantCulture)}>janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)\s+)?(?<y{number.ToString(CultureInfo.InvariantCulture)}>(?:19|20)[0-9]{{2}})";

    private static readonly string[] Months =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date that a whole text is, or null.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim().TrimEnd('.');
        if (Numbers().Match(trimmed) is { Success: true } numbers)
            return Checked(numbers.Groups["y"].Value, Number(numbers, "m"), Number(numbers, "d"));
        if (Iso().Match(trimmed) is { Success: true } iso) return Checked(iso.Groups["y"].Value, Number(iso, "m"), Number(iso, "d"));
        return Words().Match(trimmed) is { Success: true } words ? Of(words, "1") : null;
    }

    /// <summary>The date in a match of <see cref="Form"/>.</summary>
    public static string? Of(Match match, string number)
    {
        var month = 0;
        if (match.Groups["m" + number] is { Success: true, Value: var name })
        {
            if (Array.IndexOf(Months, Folded.Of(name)) is not (>= 0 and var index)) return null;
            month = (index % 12) + 1;
        }

        return Checked(match.Groups["y" + number].Value, month, Number(match, "d" + number));
    }

    private static string? Checked(string year, int month, int day)
    {
        if (month is 0) return year;
        if (month > 12) return null;
        if (day is 0) return string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}");
        return day <= DateTime.DaysInMonth(int.Parse(year, CultureInfo.InvariantCulture), month) ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}-{day:D2}") : null;
    }

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^((?<d>[0-3]?[0-9])[/.-])?(?<m>[01]?[0-9])[/.-](?<y>(19|20)[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<y>(19|20)[0-9]{2})(-(?<m>[01][0-9])(-(?<d>[0-3][0-9]))?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^((?<d1>[0-3]?[0-9])(er|st|nd|rd|th)?\s+)?(?<m1>\p{L}+)\s+(?<y1>(19|20)[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
