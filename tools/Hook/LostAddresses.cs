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
        var listed = await git.TryAsync(["ls-tree", "-z", "--name-only", before, "--", .. schema.Types.Select(Folder)], cancellation: cancellation).ConfigureAwait(false);
        var lost = new List<string>();
        foreach (var type in schema.Types)
        {
            var there = catalogue.Slugs(type);
            var former = catalogue.Records.Values.Where(record => string.Equals(record.Card.Type, type.Id, StringComparison.Ordinal)).SelectMany(record => record.Card.FormerSlugs(type)).ToHashSet(StringComparer.Ordinal);
            lost.AddRange(Slugs(listed.Pieces, type).Where(slug => !there.Contains(slug) && !former.Contains(slug)).Select(slug => $"{type.Folder}/{slug}"));
        }

        return lost;
    }

    private static string Folder(RecordType type) => RecordAddress.Folder(type) + "/";

    /// <summary>Of paths as "content/experiences/x" or "content/organisations/x.yml".</summary>
    private static IEnumerable<string> Slugs(IEnumerable<string> paths, RecordType type) => paths
        .Where(path => path.StartsWith(Folder(type), StringComparison.Ordinal))
        .Select(path => type.Layout is RecordLayout.File ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path))
        .Where(slug => !slug.StartsWith('.'));
}
