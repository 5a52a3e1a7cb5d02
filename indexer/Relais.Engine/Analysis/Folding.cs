using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>
/// Gives words that readers hold for the same one form: "Évènement", "evenement" and its decomposed spelling all become "evenement".
/// Compatibility decomposition (Unicode NFKD) undoes ligatures, full-width and superscript forms; the few Latin letters that Unicode does not decompose are listed.
/// </summary>
internal static class Folding
{
    /// <summary>Longest term kept. Anything longer is not a word that someone types, and would only bloat the dictionary.</summary>
    public const int LongestTerm = 128;

    /// <summary>More than any one character of the table becomes ("¼": "1/4").</summary>
    private const int LongestExpansion = 8;

    private const char FractionSlash = '\u2044';

    /// <summary>Latin letters and combining marks, folded one by one beforehand: in that range what a character becomes does not depend on its neighbours.</summary>
    private const int Known = 0x370;

    private static readonly string[] _known = [.. Enumerable.Range(0, Known).Select(code => FoldAny([(char)code]))];

    /// <summary>The folded form; empty when nothing of the text can be searched.</summary>
    public static string Fold(ReadOnlySpan<char> text) => IsPlain(text) ? Cut(text).ToString() : FoldKnown(text) ?? FoldAny(text);

    /// <summary>True when folding would change nothing but the length: the case of most words, worth not allocating for.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>The same as <see cref="FoldAny"/> by the table, or null when a character is not in it.</summary>
    private static string? FoldKnown(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[LongestTerm + LongestExpansion];
        var length = 0;
        foreach (var c in text)
        {
            if (IsQuoteOrDash(c)) continue;
            if (c >= Known) return null;
            if (length > LongestTerm) continue;
            var expanded = _known[c];
            expanded.CopyTo(folded[length..]);
            length += expanded.Length;
        }
        return Cut(folded[..length]).ToString();
    }

    /// <summary>"aujourd’hui", "aller‑vers": no letter comes of these.</summary>
    private static bool IsQuoteOrDash(char c) => c is >= '\u2010' and <= '\u201F';

    private static string FoldAny(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            // "½" is not 12; typed with a slash it has the same joined form.
            if (rune.Value is FractionSlash && folded.Length > 0 && char.IsAsciiDigit(folded[^1])) folded.Append('/');
            if (!Rune.IsLetterOrDigit(rune) && !IsKeptMark(rune)) continue;
            folded.Append(Expand(Rune.ToLowerInvariant(rune)));
        }
        return Cut(folded.ToString()).ToString();
    }

    /// <summary>Unpaired surrogates are replaced first, because the normaliser refuses them.</summary>
    private static string Decomposed(ReadOnlySpan<char> text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) sound.Append(rune);
        return sound.ToString().Normalize(NormalizationForm.FormKD);
    }

    /// <summary>Spacing marks carry the vowels of Indic scripts; dropping them, as we do accents, would merge unrelated words.</summary>
    private static bool IsKeptMark(Rune rune) => Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string Expand(Rune rune) => rune.Value switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => rune.ToString(),
    };

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> term)
    {
        if (term.Length <= LongestTerm) return term;
        return char.IsHighSurrogate(term[LongestTerm - 1]) ? term[..(LongestTerm - 1)] : term[..LongestTerm];
    }
}
