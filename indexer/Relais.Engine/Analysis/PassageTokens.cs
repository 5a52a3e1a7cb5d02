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
        var isShouted = Shouting.IsShouted(text);
        var position = 0;
        var at = 0;
        while (Chunker.Next(text, ref at, out var start, out var end))
        {
            var chunk = ChunkAnalyzer.Analyze(text[start..end], isShouted);
            foreach (var token in chunk.Tokens)
                yield return token with { Position = position + token.Position, Start = start + token.Start, End = start + token.End };
            position += chunk.Positions;
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
