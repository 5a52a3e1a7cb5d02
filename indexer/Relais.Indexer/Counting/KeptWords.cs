using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Relais.Indexer.Text;

namespace Relais.Indexer.Counting;

/// <summary>The words of a search as they are kept: one spelling for all ways to type them, and nothing by which somebody could be reached.</summary>
public static partial class KeptWords
{
    /// <summary>Most characters (UTF-16) of a text that is kept. Longer ones are stories, not words to look for, and stories tell who tells them.</summary>
    public const int MostCharacters = 100;

    /// <summary>
    /// Lower-case words without accents, with one plain space between them; "" when they are not kept: too long, with an at sign (e-mail address, account) or with eight digits or more in a row,
    /// whatever signs and spaces stand between them (telephone, card and social security numbers; two years side by side are lost with them).
    /// </summary>
    public static string Of(string typed)
    {
        var shown = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            // Marks of format (a soft hyphen, a direction) are not seen, and controls would break the lines of a file.
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune)) shown.Append(' ');
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) shown.Append(rune.ToString());
        }

        // Full-width letters and digits are those they stand for: an address is not hidden by them.
        var folded = Folded.Of(shown.ToString().Normalize(NormalizationForm.FormKC));
        var words = string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > MostCharacters || words.Contains('@', StringComparison.Ordinal) || Number().IsMatch(words) ? "" : words;
    }

    [GeneratedRegex(@"\d([^\p{L}\d]*\d){7}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
