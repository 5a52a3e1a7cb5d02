using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Takes a term that is near enough.</summary>
/// <param name="term">UTF-8; only good until the call returns.</param>
/// <param name="edits">How far it is.</param>
/// <param name="documents">How many documents have it.</param>
internal delegate void NearTermSink(ReadOnlySpan<byte> term, int edits, int documents);

/// <summary>Finds the terms of a dictionary within one or two edits of a word: the letters tell which may be, the edits are counted for those.</summary>
internal static class NearTerms
{
    /// <summary>Longer words are not typed by hand, and nobody misspells them in one place only.</summary>
    public const int LongestWord = LetterBags.Longest - MostEdits;

    private const int MostEdits = 2;

    /// <summary>Finds them, in no order that is told.</summary>
    /// <param name="terms">The dictionary.</param>
    /// <param name="word">At most <see cref="LongestWord"/> UTF-16 units; for a longer one nothing is found.</param>
    /// <param name="most">Most edits, 1 or 2.</param>
    /// <param name="sink">Takes each.</param>
    public static void Find(TermsReader terms, string word, int most, NearTermSink sink)
    {
        if (word.Length > LongestWord) return;
        var (bags, places, counter) = (terms.Bags, new List<int>(), new EditCounter(word, most));
        bags.Find(word, most, places);
        foreach (var place in places)
        {
            var term = bags.Term(place);
            var edits = counter.Edits(term);
            if (edits <= most) sink(term, edits, bags.Documents(place));
        }
    }
}
