using Relais.Engine.Index;
using Relais.Engine.Storage;

namespace Relais.Engine.Query;

/// <summary>Finds slots side by side.</summary>
internal static class Sequences
{
    /// <summary>Where the postings of several forms come together: one entry a document, one occurrence a place.</summary>
    public static IReadOnlyList<Posting> Union(IReadOnlyList<IReadOnlyList<Posting>> forms)
    {
        if (forms.Count == 1) return forms[0];
        return [.. forms.SelectMany(postings => postings).GroupBy(posting => posting.Document).OrderBy(group => group.Key).Select(group =>
            new Posting(group.Key, [.. group.SelectMany(posting => posting.Occurrences).Distinct().OrderBy(o => o.Position).ThenBy(o => o.Span)]))];
    }

    /// <summary>For every document with all slots in a row, how often.</summary>
    public static IEnumerable<(int Document, int Frequency)> Frequencies(IReadOnlyList<IReadOnlyList<Posting>> slots)
    {
        if (slots.Count == 1) return slots[0].Select(posting => (posting.Document, PlacesOf(posting.Occurrences)));
        var rest = slots.Skip(1).Select(postings => postings.ToDictionary(posting => posting.Document, posting => posting.Occurrences)).ToList();
        return slots[0].Select(first => (first.Document, Frequency(first, rest))).Where(entry => entry.Item2 > 0);
    }

    private static int Frequency(Posting first, List<Dictionary<int, IReadOnlyList<Occurrence>>> rest)
    {
        var ends = first.Occurrences.Select(occurrence => occurrence.Next).ToHashSet();
        foreach (var slot in rest)
        {
            if (!slot.TryGetValue(first.Document, out var occurrences)) return 0;
            ends = [.. occurrences.Where(occurrence => ends.Contains(occurrence.Position)).Select(occurrence => occurrence.Next)];
        }
        return ends.Count;
    }

    /// <summary>A part and the compound that begins with it share a place, and count once.</summary>
    private static int PlacesOf(IReadOnlyList<Occurrence> occurrences)
    {
        var places = 0;
        for (var i = 0; i < occurrences.Count; i++)
            if (i == 0 || occurrences[i].Position != occurrences[i - 1].Position) places++;
        return places;
    }
}
