using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;

namespace Relais.Tools.Hook;

/// <summary>What checking a commit found.</summary>
/// <param name="Catalogue">Its records; null when its schema cannot be used.</param>
/// <param name="Schema">Its schema; null when it cannot be used.</param>
/// <param name="Diagnostics">All findings.</param>
internal sealed record CommitCheck(ContentCatalogue? Catalogue, ContentSchema? Schema, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Lays a commit in a folder of its own and checks it there. In a hook, git lends the objects of a push that is not taken yet.</summary>
    public static async Task<CommitCheck> OfAsync(string commit, GitCommand git, CancellationToken cancellation)
    {
        using var laid = await CommittedCentre.LayAsync(new GitTree(git, commit), "", cancellation).ConfigureAwait(false);
        var (catalogue, schema, diagnostics) = IndexPublisher.Check(laid.Root);
        return new CommitCheck(catalogue, schema, diagnostics);
    }

    /// <summary>The errors.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error);

    /// <summary>The errors that another check did not find: a push answers for what it brings, wherever the lines have moved to.</summary>
    public IReadOnlyList<Diagnostic> ErrorsNotIn(CommitCheck before)
    {
        var known = before.Errors.GroupBy(Words).ToDictionary(group => group.Key, group => group.Count());
        return [.. Errors.GroupBy(Words).SelectMany(group => group.Skip(known.GetValueOrDefault(group.Key))).OrderBy(error => error.At, SourcePosition.ReadingOrder)];
    }

    private static (string File, string Code, string Message) Words(Diagnostic diagnostic) => (diagnostic.At.File, diagnostic.Code, diagnostic.Message("fr"));
}
