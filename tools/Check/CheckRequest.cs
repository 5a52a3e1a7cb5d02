namespace Relais.Tools.Check;

/// <summary>What to check and what to show of it, as typed.</summary>
/// <param name="Paths">Files and folders; none for all.</param>
/// <param name="Staged">What would be committed, in place of the files as they are.</param>
/// <param name="Since">Only what changed since that revision; null for everything.</param>
/// <param name="Hints">Which files get hints.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Paths, bool Staged, string? Since, HintChoice Hints);

/// <summary>Which files get hints.</summary>
internal enum HintChoice
{
    /// <summary>Those that somebody is writing: named, or changed.</summary>
    Writing,

    /// <summary>All that are shown.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
