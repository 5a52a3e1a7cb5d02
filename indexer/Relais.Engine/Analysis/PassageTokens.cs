using System.Runtime.InteropServices;

namespace Relais.Engine.Analysis;

/// <summary>One searchable form at one position of a text.</summary>
/// <param name="Term">Exact (folded) form.</param>
/// <param name="Position">Counted from the beginning of the text; forms of one word share it.</param>
/// <param name="Span">Positions covered.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">After the last character.</param>
/// <param name="Stems">True when the term is to be stemmed, false to stand as it is among the stems, null to be left out of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(string Term, int Position, int Span, int Start, int End, bool? Stems);

/// <summary>Lays the words of a text out as tokens.</summary>
internal static class PassageTokens
{
    public static IEnumerable<Token> Of(string text)
    {
        var position = 0;
        foreach (var word in WordReader.Words(text))
        {
            if (word.Joined is { } joined) yield return new Token(joined, position, word.Parts.Count, word.Start, word.End, Stems: true);
            foreach (var part in word.Parts)
            {
                foreach (var form in part.Forms) yield return new Token(form, position, 1, part.Start, part.End, Stems: part.Acronym is null);
                if (part.Acronym is { } acronym) yield return new Token(acronym, position, 1, part.Start, part.End, Stems: null);
                position++;
            }
        }
    }

    /// <summary>The token's term among the stems of a language, or null when it has none.</summary>
    public static string? StemOf(Token token, string primaryLanguage) => token.Stems switch
    {
        true => Stemmers.Stem(primaryLanguage, token.Term),
        false => token.Term,
        null => null,
    };
}
