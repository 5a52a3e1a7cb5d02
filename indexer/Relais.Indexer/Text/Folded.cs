using System.Globalization;
using System.Text;

namespace Relais.Indexer.Text;

/// <summary>Text without case, accents and ligatures: for comparing what people type and for sorting titles, not for search (the engine has its analyzers).</summary>
public static class Folded
{
    /// <summary>Lower-case, without diacritics, œ as oe, typographic apostrophes and hyphens as plain ones.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            _ = char.ToLowerInvariant(c) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                '’' or 'ʼ' or '′' => folded.Append('\''),
                '‐' or '‑' or '–' => folded.Append('-'),
                '\u00A0' or '\u202F' => folded.Append(' '),
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString();
    }
}
