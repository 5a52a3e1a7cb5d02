using Relais.Indexer.Content;
using Relais.Indexer.Git;
using Relais.Indexer.Schema;

namespace Relais.Tools.Hook;

/// <summary>Records that a push takes away without a word: readers and other sites still have their addresses.</summary>
internal static class LostAddresses
{
    /// <summary>Folder and slug of each ("experiences/x").</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string before, CommitCheck after, GitCommand git, CancellationToken cancellation)
    {
        if (after.Catalogue is not { } catalogue || after.Schema is not { } schema) return [];
        var lost = new List<string>();
        foreach (var type in schema.Types)
        {
            var there = catalogue.Slugs(type);
            var former = catalogue.Records.Values.Where(record => string.Equals(record.Card.Type, type.Id, StringComparison.Ordinal)).SelectMany(record => record.Card.FormerSlugs(type)).ToHashSet(StringComparer.Ordinal);
            lost.AddRange((await SlugsAsync(before, type, git, cancellation).ConfigureAwait(false)).Where(slug => !there.Contains(slug) && !former.Contains(slug)).Select(slug => $"{type.Folder}/{slug}"));
        }

        return lost;
    }

    private static async Task<IEnumerable<string>> SlugsAsync(string commit, RecordType type, GitCommand git, CancellationToken cancellation)
    {
        // "content/experiences/x", or "content/organisations/x.yml"
        var folder = RecordAddress.Folder(type) + "/";
        var listed = await git.TryAsync(["ls-tree", "-z", "--name-only", commit, "--", folder], cancellation: cancellation).ConfigureAwait(false);
        return listed.Pieces.Select(path => type.Layout is RecordLayout.File ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path)).Where(slug => !slug.StartsWith('.'));
    }
}
