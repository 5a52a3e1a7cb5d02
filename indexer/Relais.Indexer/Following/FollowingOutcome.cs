namespace Relais.Indexer.Following;

/// <summary>What came of looking at a branch.</summary>
public enum FollowingOutcome
{
    /// <summary>Nobody has looked since the start.</summary>
    NotYet,

    /// <summary>The branch is where it was.</summary>
    Unchanged,

    /// <summary>The branch has new commits.</summary>
    Advanced,

    /// <summary>The branch has another history than before (a forced push): it is followed all the same.</summary>
    Rewritten,

    /// <summary>The repository has no such branch, or none any more.</summary>
    BranchMissing,

    /// <summary>The repository does not answer, or refuses.</summary>
    Unreachable,

    /// <summary>What was fetched could not be laid or indexed here: disk, rights, or a damaged mirror.</summary>
    NotWritten,
}
