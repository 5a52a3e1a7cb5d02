using Relais.Indexer.Git;

namespace Relais.Tools.Hook;

/// <summary>One line of what git tells a pre-receive hook: a branch or a tag is to go from one commit to another.</summary>
/// <param name="From">The commit before; null for a new branch.</param>
/// <param name="To">The commit after; null for a branch to be deleted.</param>
/// <param name="Reference">Full name: refs/heads/main.</param>
internal sealed record RefChange(string? From, string? To, string Reference)
{
    private const string Heads = "refs/heads/";
    private const string Contributions = Heads + "contribution/";

    /// <summary>Every line; what is not one is left to git.</summary>
    public static IReadOnlyList<RefChange> Read(TextReader input)
    {
        var changes = new List<RefChange>();
        while (input.ReadLine() is { } line)
            if (line.Split(' ', 3) is [var from, var to, var reference]) changes.Add(new RefChange(Commit(from), Commit(to), reference));
        return changes;
    }

    /// <summary>Whether it is that branch.</summary>
    public bool IsBranch(string name) => string.Equals(Reference, Heads + name, StringComparison.Ordinal);

    /// <summary>Whether it is a proposal, to be reviewed before it is published.</summary>
    public bool IsContribution => Reference.StartsWith(Contributions, StringComparison.Ordinal);

    /// <summary>Its name for people.</summary>
    public string Name => Reference.StartsWith(Heads, StringComparison.Ordinal) ? Reference[Heads.Length..] : Reference;

    /// <summary>Whether the history before is not part of the one after.</summary>
    public async Task<bool> RewritesAsync(GitCommand git, CancellationToken cancellation) =>
        From is not null && To is not null && !(await git.TryAsync(["merge-base", "--is-ancestor", From, To], cancellation: cancellation).ConfigureAwait(false)).IsFine;

    /// <summary>Zeros stand for nothing.</summary>
    private static string? Commit(string name) => name.Trim('0').Length == 0 ? null : name;
}
