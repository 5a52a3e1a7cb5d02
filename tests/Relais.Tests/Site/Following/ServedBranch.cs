using Microsoft.Extensions.DependencyInjection;
using Relais.Indexer.Following;
using Relais.Tests.Following;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Following;

/// <summary>The site over a branch of a repository, which it looks at when told by the webhook, never by the clock.</summary>
public sealed class ServedBranch : IDisposable
{
    public const string Secret = "un secret entre nous";

    private ServedBranch(PushedCentre git, SiteFactory site)
    {
        (Git, Site) = (git, site);
        Client = site.Visitor();
    }

    public PushedCentre Git { get; }

    public SiteFactory Site { get; }

    public HttpClient Client { get; }

    /// <summary>A centre in git, served.</summary>
    public static async Task<ServedBranch> Start(string secret = Secret)
    {
        var git = await PushedCentre.Of(CentreCopy.Handful());
        return new ServedBranch(git, Over(git, secret));
    }

    /// <summary>The follower, whose looks come one after the other: when one of ours ends, those asked for before are over.</summary>
    public Task<bool> Look() => Branch.LookAsync();

    private BranchFollower Branch => Site.Services.GetRequiredService<Relais.Site.Following.FollowedContent>().Branch!;

    public void Dispose()
    {
        Client.Dispose();
        Site.Dispose();
        Git.Dispose();
    }

    private static SiteFactory Over(PushedCentre git, string secret) => new(git.Copy)
    {
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Centre:Git:Remote"] = git.Bare,
            ["Centre:Git:Branch"] = PushedCentre.Main,
            ["Centre:Git:Data"] = git.Branch.Folder,
            ["Centre:Git:FetchSeconds"] = "0",
            ["Centre:Git:WebhookSecret"] = secret,
        },
    };
}
