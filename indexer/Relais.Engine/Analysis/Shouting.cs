using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>A heading typed wholly in capitals ("ATELIER CUISINE") is not a row of acronyms.</summary>
internal static class Shouting
{
    /// <summary>True for two words or more without one small letter. A single word in capitals is taken for an acronym.</summary>
    public static bool IsShouted(string text) => !HasSmallLetter(text) && WordReader.Words(text).Count > 1;

    /// <summary>The same when the words are counted already.</summary>
    public static bool IsShouted(ReadOnlySpan<char> text, int words) => words > 1 && !HasSmallLetter(text);

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLower(rune)) return true;
        return false;
    }

    /// <summary>The word without its acronyms.</summary>
    public static TextWord Calmed(TextWord word) => word with { Parts = [.. word.Parts.Select(part => part with { Acronym = null })] };
}
