using Relais.Engine.Analysis;

namespace Relais.Engine.Query;

/// <summary>
/// The ways in which a row of words may be written: "auto-support", "auto support" and "autosupport" are one word to readers. Joined and split forms that no document has are
/// not tried, save those that come from a sign typed by the reader.
/// </summary>
internal sealed class Renderings(Func<string, bool> isKnown)
{
    /// <summary>A phrase of many compounds has exponentially many; the first ones are the likeliest.</summary>
    private const int Most = 16;

    /// <summary>Shorter halves are mostly articles and endings, and would join words that only meet by chance.</summary>
    private const int ShortestHalf = 3;

    /// <summary>A word that documents do write is rarely meant as two: "casque" is no "cas que".</summary>
    private const int ShortestHalfOfKnown = 4;

    /// <summary>Every row of parts that stands for these words, the one typed first.</summary>
    public IReadOnlyList<IReadOnlyList<WordPart>> Of(IReadOnlyList<TextWord> words)
    {
        // One plain word is the usual case, and most often has but one way to be written.
        if (words is [var single]) return Options(single);
        List<List<WordPart>> rows = [[]];
        for (var i = 0; i < words.Count; i++)
        {
            var options = Options(words[i]);
            rows = [.. rows.SelectMany(row => options.Select(option => (List<WordPart>)[.. row, .. option])).Take(Most)];
        }
        for (var i = 0; i + 1 < words.Count && rows.Count < Most; i++)
        {
            if (JoinedWith(words[i], words[i + 1]) is not { } joined) continue;
            List<WordPart> row = [.. words.Take(i).SelectMany(word => word.Parts), joined, .. words.Skip(i + 2).SelectMany(word => word.Parts)];
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Both words written as one, when some document does so.</summary>
    public WordPart? JoinedWith(TextWord left, TextWord right)
    {
        if (Single(left) is not { } first || Single(right) is not { } second) return null;
        if (first.Length < ShortestHalf || second.Length < ShortestHalf) return null;
        var joined = first + second;
        return isKnown(joined) ? new WordPart(left.Start, right.End, [joined], Acronym: null) : null;
    }

    private List<IReadOnlyList<WordPart>> Options(TextWord word)
    {
        List<IReadOnlyList<WordPart>> options = [word.Parts];
        if (word.Joined is { } joined) options.Add([new WordPart(word.Start, word.End, [joined], Acronym: null)]);
        if (Single(word) is not { } whole) return options;
        var shortest = isKnown(whole) ? ShortestHalfOfKnown : ShortestHalf;
        for (var cut = shortest; cut <= whole.Length - shortest; cut++)
        {
            if (isKnown(whole[..cut]) && isKnown(whole[cut..]))
                options.Add([new WordPart(word.Start, word.End, [whole[..cut]], null), new WordPart(word.Start, word.End, [whole[cut..]], null)]);
        }
        return options;
    }

    /// <summary>The one form of a plain word of letters; null for compounds, inclusive spellings, codes and acronyms.</summary>
    private static string? Single(TextWord word) =>
        word.Parts is [{ Forms: [var form], Acronym: null }] && form.All(char.IsLetter) ? form : null;
}
