using System.Runtime.InteropServices;
using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>A run of characters without a sure word break inside: "l’accès", "usager·e·s", "Noddr.de", "93".</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chunk(int Start, int End);

/// <summary>
/// First step of analysis: finds where words certainly begin and end, by the rules of UAX #29 with hyphens, slashes and inclusive brackets kept inside,
/// because only the next step (<see cref="WordReader"/>) can tell what they join.
/// </summary>
internal static class Chunker
{
    public static IEnumerable<Chunk> Chunks(string text)
    {
        var at = 0;
        while (Next(text, ref at, out var start, out var end)) yield return new Chunk(start, end);
    }

    /// <summary>Finds the next chunk at or after a place. Nothing is allocated, save to read a bracket that stands right after a letter.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where to look from; moved after the chunk found, or to the end of the text.</param>
    /// <param name="start">First character of the chunk.</param>
    /// <param name="end">After its last character.</param>
    /// <returns>False when no chunk is left.</returns>
    internal static bool Next(ReadOnlySpan<char> text, ref int at, out int start, out int end)
    {
        while (at < text.Length)
        {
            var kind = Letters.At(text, at, out var length);
            if (Letters.StartsWord(kind))
            {
                start = at;
                at = kind is WordClass.Ideograph ? AfterMarks(text, at + length) : EndOfChunk(text, at);
                end = at;
                return true;
            }
            at += length;
        }
        start = end = text.Length;
        return false;
    }

    private static int EndOfChunk(ReadOnlySpan<char> text, int start)
    {
        var at = EndOfPart(text, start);
        while (at < text.Length)
        {
            var kind = Letters.At(text, at, out _);
            if (kind is WordClass.Other) return at;
            if (kind is WordClass.Degree && Rune.IsLetter(Before(text, at))) return at + 1;
            if (kind is WordClass.Plus && Rune.IsLetter(Before(text, at))) return EndOfPlus(text, at);
            if (kind is WordClass.Bracket)
            {
                var closed = InclusiveBrackets.End(text, start, at);
                if (closed == at) return at;
                // "(s)s" ends with a letter, whose marks are its own.
                at = text[closed - 1] == ')' ? closed : AfterMarks(text, closed);
                continue;
            }
            var next = AfterMarks(text, at + 1);
            if (next == text.Length || !Joins(kind, text, at, next)) return at;
            at = EndOfPart(text, next);
        }
        return at;
    }

    /// <summary>Letters and digits in a row; katakana and the other alphabets do not mix.</summary>
    private static int EndOfPart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        at = Letters.AfterLatin(text, at);
        var first = at > start ? WordClass.Letter : WordClass.Other;
        while (at < text.Length)
        {
            var kind = Letters.At(text, at, out var length);
            if (kind is not WordClass.Mark)
            {
                if (!Letters.StartsWord(kind) || kind is WordClass.Ideograph) break;
                if (first is WordClass.Other) first = kind;
                else if (first is WordClass.Katakana != kind is WordClass.Katakana) break;
            }
            at += length;
        }
        return at;
    }

    private static int AfterMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Letters.At(text, at, out var length) is WordClass.Mark) at += length;
        return at;
    }

    private static bool Joins(WordClass sign, ReadOnlySpan<char> text, int at, int next)
    {
        var after = Letters.At(text, next, out _);
        return sign switch
        {
            WordClass.Joiner => Letters.StartsWord(after) && after is not WordClass.Ideograph,
            WordClass.Comma => after is WordClass.Digit && Rune.IsDigit(Before(text, at)),
            WordClass.Quote => Scripts.IsHebrew(text[next]) && Scripts.IsHebrew(Before(text, at).Value),
            _ => false,
        };
    }

    /// <summary>The character before a place, marks left out.</summary>
    private static Rune Before(ReadOnlySpan<char> text, int at)
    {
        while (at > 0)
        {
            _ = Rune.DecodeLastFromUtf16(text[..at], out var rune, out var length);
            if (Letters.Of(rune) is not WordClass.Mark) return rune;
            at -= length;
        }
        return Rune.ReplacementChar;
    }

    /// <summary>"LGBTQIA+" and "C++" keep their signs; "a+b" is a sum of two words.</summary>
    private static int EndOfPlus(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '+') end++;
        return end < text.Length && Letters.StartsWord(Letters.At(text, end, out _)) ? at : end;
    }
}
