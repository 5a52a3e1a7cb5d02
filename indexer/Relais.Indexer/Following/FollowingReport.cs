using Relais.Indexer.Publishing;

namespace Relais.Indexer.Following;

/// <summary>How the following of a branch goes.</summary>
/// <param name="At">When it was last looked at, in UTC; null before the first time.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Tip">The last commit of the branch, as far as it is known here.</param>
/// <param name="RewrittenAt">When its history was last found rewritten since the start, or null.</param>
public sealed record FollowingReport(DateTimeOffset? At, FollowingOutcome Outcome, PublishedCommit? Tip, DateTimeOffset? RewrittenAt)
{
    internal static FollowingReport None { get; } = new(null, FollowingOutcome.NotYet, null, null);
}
