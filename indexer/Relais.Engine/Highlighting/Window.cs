using System.Runtime.InteropServices;

namespace Relais.Engine.Highlighting;

/// <summary>The slice of a passage to quote, and why it is a good one.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Distinct">Clauses of the query that have a word inside.</param>
/// <param name="Words">Words to mark inside.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Window(int Start, int End, int Distinct, int Words)
{
    /// <summary>The slice with most different words of the query, then most words, then the first.</summary>
    public static Window Best(string text, IReadOnlyList<FoundWord> found, int maxLength)
    {
        var best = default(Window);
        for (var first = 0; first < found.Count; first++)
        {
            var inside = found.Skip(first).TakeWhile(word => word.End - found[first].Start <= maxLength).ToList();
            if (inside.Count == 0) inside = [found[first]];
            var distinct = inside.Select(word => word.Clause).Distinct().Count();
            var places = inside.Select(word => word.Start).Distinct().Count();
            if (first == 0 || distinct > best.Distinct || (distinct == best.Distinct && places > best.Words))
                best = new Window(found[first].Start, inside.Max(word => word.End), distinct, places);
        }
        return best.Widened(text, maxLength);
    }

    /// <summary>Uses the room left to quote whole sentences, or else whole words: two thirds of it before at most, for readers need the beginning most.</summary>
    private Window Widened(string text, int maxLength)
    {
        var cuts = new CutPoints(text);
        var start = cuts.StartBefore(Start);
        var end = cuts.EndAfter(End);
        var room = maxLength - (end - start);
        if (room > 0)
        {
            var sentence = cuts.SentenceStart(start);
            var mostBefore = Math.Max(room * 2 / 3, room - (text.Length - end));
            start = start - sentence <= mostBefore ? sentence : Math.Min(start, cuts.StartAfter(start - (mostBefore / 2)));
            var farthest = Math.Min(text.Length, start + maxLength);
            if (farthest > end) end = cuts.LastSentenceEnd(end, farthest) ?? Math.Max(end, cuts.EndBefore(farthest));
        }
        return this with { Start = start, End = end };
    }
}
