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

    /// <summary>The folded form; empty when nothing of the text can be searched.</summary>
    public static string Fold(ReadOnlySpan<char> text) => IsPlain(text) ? Cut(text).ToString() : FoldAny(text);

    /// <summary>True when folding would change nothing: the case of most words, worth not allocating for.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    private static string FoldAny(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
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
