using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>A heading typed wholly in capitals ("ATELIER CUISINE") is not a row of acronyms.</summary>
internal static class Shouting
{
    /// <summary>True for two words or more without one small letter. A single word in capitals is taken for an acronym.</summary>
    public static bool IsShouted(ReadOnlySpan<char> text) => !HasSmallLetter(text) && HasTwoWords(text);

    /// <summary>The same when the words are counted already.</summary>
    public static bool IsShouted(ReadOnlySpan<char> text, int words) => words > 1 && !HasSmallLetter(text);

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        // Nearly every text is answered here, within its first words.
        if (text.ContainsAnyInRange('a', 'z')) return true;
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLower(rune)) return true;
        return false;
    }

    private static bool HasTwoWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var at = 0;
        while (words < 2 && Chunker.Next(text, ref at, out var start, out var end))
            if (ChunkAnalyzer.Analyze(text[start..end].ToString(), isShouted: false).Positions > 0) words++;
        return words == 2;
    }

    /// <summary>The word without its acronyms.</summary>
    public static TextWord Calmed(TextWord word) => word with { Parts = [.. word.Parts.Select(part => part with { Acronym = null })] };
}
