using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Relais.Indexer.Contributing;

/// <summary>The identifier of a contribution: the day, and eight letters and digits that nobody guesses and that are read aloud without mistake ("20261122-k7m2qd9x").</summary>
public static partial class ContributionId
{
    /// <summary>Without those that look alike.</summary>
    private const string Letters = "23456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 8;

    /// <summary>A new one.</summary>
    public static string New(TimeProvider clock) =>
        clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Whether a text has the form of one.</summary>
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{8}-[2-9a-hjkmnp-tv-z]{8}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
