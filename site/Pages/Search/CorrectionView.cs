using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>What is said when words that no record has were looked for by their nearest spelling.</summary>
/// <param name="Typed">The words that no record has, as typed.</param>
/// <param name="Words">The words looked for.</param>
/// <param name="ExactUrl">The same search to the letter.</param>
/// <param name="Others">Other spellings looked for as well, in words, or null.</param>
public sealed record CorrectionView(string Typed, string Words, string ExactUrl, string? Others)
{
    /// <summary>The view of results, or null when nothing was corrected.</summary>
    public static CorrectionView? Of(SearchResults results, Visit visit)
    {
        if (results.Corrected.Count == 0) return null;
        var words = results.Corrected.Aggregate(results.Query.Text, (text, word) => text.Replace(word.Typed, word.Found[0], StringComparison.Ordinal));
        var others = results.Corrected.SelectMany(word => word.Found.Skip(1)).Select(other => visit.T("search.quoted", other)).ToList();
        return new CorrectionView(string.Join(" ", results.Corrected.Select(word => word.Typed)), words, SearchView.Url(results.Query.Exactly(), visit), others.Count == 0 ? null : string.Join(", ", others));
    }
}
