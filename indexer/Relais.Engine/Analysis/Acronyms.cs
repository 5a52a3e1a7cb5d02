using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>Words in capitals (PASS, CAARUD, LGBTQIA): kept apart from the common word of the same letters.</summary>
internal static class Acronyms
{
    /// <summary>The acronym in plain capitals, or null when the word is not one: two letters or more, every one a capital.</summary>
    public static string? Read(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            if (!Rune.IsUpper(rune)) return null;
            letters++;
        }
        return letters < 2 ? null : Folding.Fold(word).ToUpperInvariant();
    }
}
