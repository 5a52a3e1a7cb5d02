using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>A comparison as an address.</summary>
/// <param name="List">The experiences.</param>
/// <param name="OnlyDifferences">Whether rows without a known difference are left out.</param>
public sealed record CompareQuery(RecordList List, bool OnlyDifferences)
{
    /// <summary>Experiences that stand side by side; more would not be readable, on paper least of all.</summary>
    public const int Most = 4;

    /// <summary>Parameter of the rows shown.</summary>
    public const string RowsKey = "rows";

    /// <summary>Its only value.</summary>
    public const string Differences = "differences";

    /// <summary>The page, under the language.</summary>
    public const string Path = "comparer";

    /// <summary>Reads a comparison.</summary>
    public static CompareQuery Parse(IQueryCollection query) => new(RecordList.Parse(query), string.Equals(query[RowsKey], Differences, StringComparison.Ordinal));

    /// <summary>The one address of this comparison.</summary>
    public string Url(Visit visit) => visit.Url(Path) + List.QueryString + (OnlyDifferences ? $"{(List.Slugs.Count == 0 ? '?' : '&')}{RowsKey}={Differences}" : "");

    /// <summary>The comparison of one experience with those yet to be chosen.</summary>
    public static string UrlOf(RecordCard card, Visit visit) => new CompareQuery(RecordList.Of([card]), OnlyDifferences: false).Url(visit);
}
