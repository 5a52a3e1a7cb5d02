using Relais.Engine;
using Relais.Indexer.Text;

namespace Relais.Indexer.Suggestions;

/// <summary>Finds the beginnings of words in short names, case and accents apart.</summary>
internal static class NameMatch
{
    /// <summary>The words of a text, folded, with where they stand in it.</summary>
    public static IReadOnlyList<NameWord> Words(string text)
    {
        var words = new List<NameWord>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark)) end++;
            words.Add(new NameWord(Folded.Of(text[at..end]), at, end));
            at = end;
        }

        return words;
    }

    /// <summary>Whether each of the words typed begins a word of the name, each another one.</summary>
    public static bool Has(IReadOnlyList<NameWord> name, IReadOnlyList<NameWord> typed) => Found(name, typed) is not null;

    /// <summary>The name in parts, what was typed marked; unmarked when not all of it is there.</summary>
    public static IReadOnlyList<ExcerptPart> Parts(string text, IReadOnlyList<NameWord> name, IReadOnlyList<NameWord> typed)
    {
        var parts = new List<ExcerptPart>();
        var at = 0;
        foreach (var (word, length) in (Found(name, typed) ?? []).OrderBy(found => found.Word.Start))
        {
            if (word.Start > at) parts.Add(new ExcerptPart(text[at..word.Start], Found: false));
            // A ligature or a detached accent makes the folded word of another length: the whole word is marked then.
            at = word.Folded.Length == word.End - word.Start ? word.Start + length : word.End;
            parts.Add(new ExcerptPart(text[word.Start..at], Found: true));
        }

        if (at < text.Length) parts.Add(new ExcerptPart(text[at..], Found: false));
        return parts;
    }

    private static List<(NameWord Word, int Length)>? Found(IReadOnlyList<NameWord> name, IReadOnlyList<NameWord> typed)
    {
        var found = new List<(NameWord Word, int Length)>();
        foreach (var word in typed)
        {
            var place = name.FirstOrDefault(candidate => candidate.Folded.StartsWith(word.Folded, StringComparison.Ordinal) && !found.Exists(taken => taken.Word == candidate));
            if (place is null) return null;
            found.Add((place, word.Folded.Length));
        }

        return found;
    }
}

/// <summary>A word of a name.</summary>
/// <param name="Folded">Without case and accents.</param>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
internal sealed record NameWord(string Folded, int Start, int End);
