using Relais.Indexer.Counting;
using Relais.Indexer.Search;

namespace Relais.Site.Counting;

/// <summary>
/// Counts searches in memory until <see cref="Write"/> puts them into the files of their days. Only searches by words alone count, as they are first asked: the next page, another view or
/// order and every filter added or taken away ask again what one person has asked already.
/// </summary>
/// <param name="folder">Where counts are kept; null to count nothing.</param>
/// <param name="clock">Days are those of UTC.</param>
public sealed class SearchCounter(CountsFolder? folder, TimeProvider clock)
{
    /// <summary>Days that wait to be written while the disk refuses; the oldest go.</summary>
    private const int MostDays = 2;

    /// <summary>Sent by browsers that fetch a page which nobody may ever look at.</summary>
    private const string FetchedAhead = "Sec-Purpose";

    private readonly Lock _counting = new();
    private readonly Lock _writing = new();
    private readonly SortedDictionary<DateOnly, DayCounts> _waiting = [];
    private volatile MissedSearches? _missed;

    /// <summary>What people did not find, as of the last writing; null when nothing is counted, or nothing was written yet.</summary>
    public MissedSearches? Missed => _missed;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Counts a search, if it is one to count.</summary>
    public void Count(SearchResults results, string language, HttpRequest request)
    {
        if (folder is null || !IsFirst(results.Query) || !HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey(FetchedAhead) || Crawler.Asks(request)) return;
        var searched = SearchedText.Of(results, language);
        lock (_counting) Waiting(Today).Add(searched);
    }

    /// <summary>Writes what was counted, deletes what is too old, and looks at what was missed. Called at intervals and at the end, never while a visitor waits.</summary>
    /// <exception cref="IOException">The disk refuses; what was counted waits for the next time.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Write()
    {
        if (folder is null) return;
        lock (_writing)
        {
            // As many as can wait, and no more: under a flood there is always something new.
            for (var taken = 0; taken < MostDays && Taken() is (var day, var counts); taken++)
            {
                try
                {
                    folder.Add(day, counts);
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    lock (_counting) Waiting(day).Add(counts);
                    throw;
                }
            }

            folder.DeleteOld(Today);
            _missed = MissedSearches.Of(folder, Today);
        }
    }

    private static bool IsFirst(SearchQuery query) => query is { Text.Length: > 0, FilterCount: 0, IsExact: false, Sort: null, View: ResultsView.List, Page: 1 };

    private (DateOnly Day, DayCounts Counts)? Taken()
    {
        lock (_counting)
        {
            if (_waiting.Count == 0) return null;
            var (day, counts) = _waiting.First();
            _waiting.Remove(day);
            return (day, counts);
        }
    }

    private DayCounts Waiting(DateOnly day)
    {
        if (_waiting.TryGetValue(day, out var counts)) return counts;
        _waiting.Add(day, counts = new DayCounts());
        while (_waiting.Count > MostDays) _waiting.Remove(_waiting.Keys.First());
        return counts;
    }
}
