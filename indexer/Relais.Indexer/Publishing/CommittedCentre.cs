using Relais.Indexer.Content;
using Relais.Indexer.Git;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Publishing;

/// <summary>
/// A centre as a tree of git holds it, laid in a temporary folder to be checked there until it is disposed of. Of images and documents only the names and sizes are laid: nothing else of them is
/// checked.
/// </summary>
public sealed class CommittedCentre : IDisposable
{
    private static readonly string[] Parts = [SchemaLoader.SchemaPath, RecordFileFinder.Root];
    private static readonly string[] Readable = [".md", ".yml"];

    private CommittedCentre()
    {
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("relais-tree-").FullName;

    /// <summary>Lays a centre.</summary>
    /// <param name="tree">Where it is held.</param>
    /// <param name="under">Folder of the centre in the tree: "" for its root, else with a slash at the end.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">The tree is not there, or git fails.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static async Task<CommittedCentre> LayAsync(GitTree tree, string under, CancellationToken cancellation = default)
    {
        var centre = new CommittedCentre();
        try
        {
            await tree.WriteToAsync(centre.Root, Parts, under, Readable, cancellation).ConfigureAwait(false);
            return centre;
        }
        catch
        {
            centre.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
