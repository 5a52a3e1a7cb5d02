using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Relais.Indexer.Quality;

/// <summary>Finds acronyms in a French text and whether they are explained in it.</summary>
internal static partial class Acronyms
{
    /// <summary>Acronyms of a text with their places. Numbers in Roman letters and names of files are none, and words in capitals that follow each other are a cry or a name.</summary>
    public static IEnumerable<(int Start, string Letters)> In(string text) =>
        Capitals().Matches(text).Where(match => !RomanNumber().IsMatch(match.Value) && !IsCried(text, match)).Select(match => (match.Index, match.Value));

    /// <summary>The acronyms among some names.</summary>
    public static FrozenSet<string> Of(IEnumerable<string> names) => names.SelectMany(name => Capitals().Matches(name).Select(match => match.Value)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// « SIGLE (…) », « … (SIGLE) », or what it stands for right behind: « SIGLE, l'agence… ». <paramref name="text"/> is the whole file, so that a field may explain what the text names.
    /// </summary>
    public static bool IsExplained(string letters, string text) => Regex.IsMatch(
        text,
        $@"\((?:ou |dite? |appelée? )?[*_]*{letters}[*_]*\s*[),;:]|(?<![\p{{L}}\p{{Nd}}]){letters}[*_]*\s*\(|(?<![\p{{L}}\p{{Nd}}]){letters}[*_]*\s?[,:–—]\s*[*_]*(?:(?:la|les?|une?|des|ou)\s|l['’]|c['’]est[ -]à[ -]dire)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static bool IsCried(string text, Match match) =>
        CapitalsBefore().IsMatch(text[..match.Index]) || CapitalsBehind().IsMatch(text[(match.Index + match.Length)..]);

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}/._-])\p{Lu}[\p{Lu}\p{Nd}]{1,7}(?![\p{L}\p{Nd}/_]|\.\p{Ll})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RomanNumber();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}{2,}[ \u00A0\u202F]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CapitalsBefore();

    [GeneratedRegex(@"^[ \u00A0\u202F]\p{Lu}{2,}(?!\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CapitalsBehind();
}
