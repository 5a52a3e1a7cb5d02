using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary><c>/{lang}/experiences.atom?…</c>: the newest records that a search finds, for those who follow it.</summary>
internal static class FeedEndpoint
{
    private const string Extension = ".atom";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>The feed of a query. Its order and page do not matter to it.</summary>
    public static string Url(SearchQuery query, Visit visit) => visit.SearchPage("") + Extension + visit.Centre.Urls.Of(query.SortedBy(null));

    public static IResult Answer(string folder, HttpRequest request, Visit visit)
    {
        if (!string.Equals(folder, visit.Schema.Searchable.Folder, StringComparison.Ordinal)) return Results.NotFound();
        var query = visit.Centre.Urls.Parse(request.QueryString.Value ?? "");
        return CachedAnswer.Of(request.HttpContext.Response, SearchFeed.Of(query, visit), SearchFeed.ContentType, Fresh);
    }
}
