using System.Runtime.InteropServices;

namespace Relais.Engine.Analysis;

/// <summary>What stands between two joining signs of a chunk, and the sign after it ('\0' at the end).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int End, char Sign)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>Cuts a chunk at its joining signs.</summary>
internal static class Pieces
{
    public static List<Piece> Of(string text, Chunk chunk)
    {
        var pieces = new List<Piece>(1);
        var start = chunk.Start;
        for (var at = chunk.Start; at < chunk.End; at++)
        {
            var c = text[at];
            // What hangs on the joining sign ("l’\u2060accès") is no part of the word after it.
            if (at == start && at > chunk.Start && Letters.At(text, at, out var length) is WordClass.Mark)
            {
                start += length;
                at += length - 1;
                continue;
            }
            if (!Letters.IsJoiner(c) && c is not (',' or '(' or ')')) continue;
            if (at > start) pieces.Add(new Piece(start, at, c));
            start = at + 1;
        }
        if (start < chunk.End) pieces.Add(new Piece(start, chunk.End, '\0'));
        else if (pieces.Count > 0) pieces[^1] = pieces[^1] with { End = chunk.End };
        return pieces;
    }
}
