using System.Buffers;
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

    /// <summary>Finds the next chunk at or after a place.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where to look from; moved after the chunk found, or to the end of the text.</param>
    /// <param name="start">First character of the chunk.</param>
    /// <param name="end">After its last character.</param>
    /// <returns>False when no chunk is left.</returns>
    internal static bool Next(ReadOnlySpan<char> text, ref int at, out int start, out int end)
    {
        while (at < text.Length)
        {
            var rune = RuneAt(text, at);
            if (!Letters.StartsWord(rune))
            {
                at += rune.Utf16SequenceLength;
                continue;
            }
            start = at;
            end = at = Letters.IsIdeograph(rune) ? SkipMarks(text, at + rune.Utf16SequenceLength) : EndOfChunk(text, at);
            return true;
        }
        start = end = text.Length;
        return false;
    }

    /// <summary>The rune there; U+FFFD, one unit long, for half a surrogate pair.</summary>
    public static Rune RuneAt(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static int EndOfChunk(ReadOnlySpan<char> text, int start)
    {
        var at = EndOfPart(text, start);
        while (at < text.Length)
        {
            if (text[at] == '°' && char.IsLetter(text[at - 1])) return at + 1;
            if (text[at] == '+' && char.IsLetter(text[at - 1])) return EndOfPlus(text, at);
            if (text[at] == '(')
            {
                var closed = InclusiveBrackets.End(text, start, at);
                if (closed == at) return at;
                at = closed;
                continue;
            }
            if (!Joins(text, at)) return at;
            at = EndOfPart(text, at + 1);
        }
        return at;
    }

    private static int EndOfPart(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var rune = RuneAt(text, at);
            if (!Letters.StartsWord(rune) && !Letters.ContinuesWord(rune)) break;
            if (Letters.IsIdeograph(rune)) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Letters.ContinuesWord(RuneAt(text, at))) at += RuneAt(text, at).Utf16SequenceLength;
        return at;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var after = RuneAt(text, at + 1);
        if (!Letters.StartsWord(after) || Letters.IsIdeograph(after)) return false;
        return Letters.IsJoiner(text[at]) || (text[at] == ',' && char.IsDigit(text[at - 1]) && Rune.IsDigit(after));
    }

    /// <summary>"LGBTQIA+" and "C++" keep their signs; "a+b" is a sum of two words.</summary>
    private static int EndOfPlus(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '+') end++;
        return end < text.Length && Letters.StartsWord(RuneAt(text, end)) ? at : end;
    }
}
