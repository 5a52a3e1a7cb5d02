using Relais.Indexer.Counting;

namespace Relais.Tools.Stats;

/// <summary>What people looked for on the site in the last days and did not find, as the site counts it: words, never who asked.</summary>
/// <param name="Days">Days looked at, today included.</param>
/// <param name="Searches">All searches of these days.</param>
/// <param name="Untold">Those without an answer, or without a whole one, whose words are too rare to be told.</param>
/// <param name="Words">The others, most often asked first.</param>
internal sealed record SearchStats(int Days, int Searches, int Untold, IReadOnlyList<MissedWordsStats> Words)
{
    /// <summary>What a folder of counts tells; one that is not there tells of no search.</summary>
    public static SearchStats Of(CountsFolder folder, DateOnly today)
    {
        var missed = MissedSearches.Of(folder, today);
        return new SearchStats(
            MissedSearches.Days, missed.Searches, missed.Untold,
            [.. missed.Words.Select(one => new MissedWordsStats(one.Text.Words, one.Text.Language, one.Text.Outcome is SearchOutcome.Nothing ? "nothing" : "part", one.Searches))]);
    }
}

/// <summary>Words that found nothing, or of which only a part was found.</summary>
/// <param name="Words">As counted: lower case, without accents.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Found">"nothing" or "part".</param>
/// <param name="Searches">How often.</param>
internal sealed record MissedWordsStats(string Words, string Language, string Found, int Searches);
