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
    private static readonly string[] Readable = [".md", ".yml"];

    private readonly string _folder = Directory.CreateTempSubdirectory("relais-tree-").FullName;

    private CommittedCentre(string under)
    {
        Root = Path.Combine(_folder, under.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Root);
    }

    /// <summary>What a centre is, in the folder that holds it.</summary>
    internal static IReadOnlyList<string> Parts { get; } = [SchemaLoader.SchemaPath, RecordFileFinder.Root];

    /// <summary>The folder of the schema.</summary>
    public string Root { get; }

    /// <summary>Lays a centre.</summary>
    /// <param name="tree">Where it is held.</param>
    /// <param name="under">Folder of the centre in the tree: "" for its root, else with a slash at the end.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">The tree is not there, or git fails.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static async Task<CommittedCentre> LayAsync(GitTree tree, string under, CancellationToken cancellation = default)
    {
        var centre = new CommittedCentre(under);
        try
        {
            await tree.LayAsync(centre._folder, [.. Parts.Select(part => under + part)], Readable, cancellation).ConfigureAwait(false);
            return centre;
        }
        catch
        {
            centre.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
