using Relais.Indexer.Following;
using Relais.Indexer.Publishing;

namespace Relais.Site.Following;

/// <summary>What the centre follows: its folder, or a branch.</summary>
public sealed class FollowedContent(FollowingSettings settings, Centre centre, TimeProvider clock, ILogger<BranchFollower> logger) : IDisposable
{
    /// <summary>The branch, or null for a folder.</summary>
    public BranchFollower? Branch { get; } = settings.Branch is { } branch ? new BranchFollower(branch, centre, clock, logger) : null;

    /// <summary>Makes sure that there is something to serve.</summary>
    public async Task OpenAsync()
    {
        if (Branch is null) centre.Open();
        else await Branch.OpenAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => Branch?.Dispose();
}
