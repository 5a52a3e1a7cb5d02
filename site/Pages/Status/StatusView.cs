using Relais.Indexer.Following;
using Relais.Indexer.Publishing;
using Relais.Site.Following;

namespace Relais.Site.Pages.Status;

/// <summary>The state of the centre, for editors.</summary>
/// <param name="Served">What is served.</param>
/// <param name="Latest">The latest reading of the content; it may be later than what is served, when the schema is at fault.</param>
/// <param name="Branch">The branch followed, or null for a folder.</param>
/// <param name="Following">How the following goes, or null for a folder.</param>
public sealed record StatusView(PublishReport Served, PublishReport Latest, string? Branch, FollowingReport? Following)
{
    /// <summary>As it is now.</summary>
    public static StatusView Of(Centre centre, FollowedContent content)
    {
        var served = centre.Current.Report;
        return new StatusView(served, centre.LatestReport ?? served, content.Branch?.Branch.Name, content.Branch?.Report);
    }

    /// <summary>The last commit of the branch when it is not the one served.</summary>
    public PublishedCommit? Waiting => Following?.Tip is { } tip && !string.Equals(tip.Id, Served.Commit?.Id, StringComparison.Ordinal) ? tip : null;
}
