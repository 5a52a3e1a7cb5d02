using Relais.Engine.Analysis;
using Relais.Engine.Highlighting;

namespace Relais.Engine.Query.Suggesting;

/// <summary>A passage that has all the words typed, the last one as a beginning.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Parts">Its text, what was typed marked.</param>
/// <param name="Begins">True when it begins with what was typed.</param>
internal sealed record Completion(Passage Passage, IReadOnlyList<ExcerptPart> Parts, bool Begins)
{
    /// <summary>Reads a passage; null when it lacks a word.</summary>
    /// <param name="passage">Of a field looked in.</param>
    /// <param name="finder">Of a clause a word, the last one the beginning; nothing else.</param>
    /// <param name="typed">The words typed, folded, a blank between.</param>
    public static Completion? Of(Passage passage, PassageFinder finder, string typed)
    {
        var found = finder.Find(passage);
        if (found.Select(word => word.Clause).Distinct().Count() < finder.Clauses.Count) return null;
        return new Completion(passage, Marked(passage.Text, found, finder.Clauses), Folded(WordReader.Words(passage.Text)).StartsWith(typed, StringComparison.Ordinal));
    }

    /// <summary>Words as they are compared, a blank between.</summary>
    public static string Folded(IEnumerable<TextWord> words) => string.Join(' ', words.SelectMany(word => word.Parts).Select(part => part.Forms[0]));

    private static List<ExcerptPart> Marked(string text, List<FoundWord> found, IReadOnlyList<PlannedClause> clauses)
    {
        var parts = new List<ExcerptPart>();
        var at = 0;
        // Where a whole word and a beginning fall together, the whole word is marked.
        foreach (var place in found.GroupBy(word => word.Start).Select(same => (Start: same.Key, End: same.Max(word => EndOf(text, word, clauses[word.Clause])))).OrderBy(place => place.Start))
        {
            if (place.End <= at) continue;
            var start = Math.Max(at, place.Start);
            if (start > at) parts.Add(new ExcerptPart(text[at..start], Found: false));
            parts.Add(new ExcerptPart(text[start..place.End], Found: true));
            at = place.End;
        }
        if (at < text.Length) parts.Add(new ExcerptPart(text[at..], Found: false));
        return parts;
    }

    /// <summary>Of a word that begins with what was typed only the beginning is marked: as many characters as fold to as many letters.</summary>
    private static int EndOf(string text, FoundWord word, PlannedClause clause)
    {
        var starts = clause.Alternatives.Select(alternative => alternative.Slots[^1]).Where(slot => slot.IsPrefix).SelectMany(slot => slot.Terms).ToList();
        var folded = Folding.Fold(text.AsSpan(word.Start, word.End - word.Start));
        var length = starts.Where(start => folded.StartsWith(start, StringComparison.Ordinal)).Select(start => start.Length).DefaultIfEmpty(folded.Length).Max();
        var end = word.Start + 1;
        while (end < word.End && (Folding.Fold(text.AsSpan(word.Start, end - word.Start)).Length < length || Letters.At(text, end, out _) is WordClass.Mark || char.IsLowSurrogate(text[end]))) end++;
        return end;
    }
}
