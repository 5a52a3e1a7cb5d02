namespace Relais.Indexer.Counting;

/// <summary>What people looked for lately and did not find.</summary>
/// <param name="Words">Asked often enough to be told, most often first.</param>
/// <param name="Untold">Other searches that found nothing, or a part only: too rare to be told, or without their words.</param>
/// <param name="Searches">All searches of these days, those that found something too.</param>
public sealed record MissedSearches(IReadOnlyList<MissedWords> Words, int Untold, int Searches)
{
    /// <summary>Days looked at, today included.</summary>
    public const int Days = 30;

    /// <summary>
    /// Words searched for less often are only counted, never told: once or twice may be one person, whose own words (a name, a street, an illness) would stand on a page. Three leaves out most of
    /// what one person tries again, and still tells a small centre something in a month; it is no proof of anonymity, for nobody is counted.
    /// </summary>
    public const int LeastSearches = 3;

    /// <summary>Most words told.</summary>
    public const int MostWords = 20;

    /// <summary>What the days until today tell.</summary>
    public static MissedSearches Of(CountsFolder folder, DateOnly today)
    {
        var sums = new Dictionary<SearchedText, int>();
        foreach (var day in folder.Days().Where(day => day > today.AddDays(-Days) && day <= today))
            foreach (var (text, searches) in folder.Read(day).Counts) sums[text] = sums.GetValueOrDefault(text) + searches;
        var missed = sums.Where(pair => pair.Key.Outcome is not SearchOutcome.Found).Select(pair => new MissedWords(pair.Key, pair.Value)).ToList();
        IReadOnlyList<MissedWords> told =
        [
            .. missed.Where(words => words.Text.Words.Length > 0 && words.Searches >= LeastSearches)
                .OrderByDescending(words => words.Searches).ThenByDescending(words => words.Text.Outcome).ThenBy(words => words.Text.Words, StringComparer.Ordinal)
                .Take(MostWords),
        ];
        return new MissedSearches(told, missed.Sum(words => words.Searches) - told.Sum(words => words.Searches), sums.Values.Sum());
    }
}

/// <summary>Words that found nothing, or a part only.</summary>
/// <param name="Text">What was searched for.</param>
/// <param name="Searches">How often.</param>
public sealed record MissedWords(SearchedText Text, int Searches);
