using System.Text;
using Relais.Indexer.Following;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;
using Relais.Tests.Publishing;

namespace Relais.Tests.Following;

/// <summary>What a commit holds of a centre is laid as it is, and nothing of it leads elsewhere.</summary>
public sealed class CommitFoldersTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relais-laid-").FullName;
    private PushedCentre _git = null!;

    private string Laid { get; set; } = "";

    public async Task InitializeAsync() => _git = await PushedCentre.Of(CentreCopy.Handful());

    public Task DisposeAsync()
    {
        _git.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_schema_and_the_content_are_laid_as_they_are_and_nothing_else()
    {
        _git.Copy.Write("tools/other.txt", "autre chose");
        _git.Copy.Write("content/experiences/cabiria-lyon/été \"2026\".jpg", "image");

        await Lay(await _git.Commit("Ajoute"));

        Assert.Equal(["content", "content-schema.yml"], Directory.EnumerateFileSystemEntries(Laid).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));
        var files = Directory.EnumerateFiles(Path.Combine(_git.Copy.Root, "content"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_git.Copy.Root, file)).ToList();
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(_git.Copy.Root, file)), File.ReadAllBytes(Path.Combine(Laid, file))));
        Assert.Equal(files.Count, Directory.EnumerateFiles(Path.Combine(Laid, "content"), "*", SearchOption.AllDirectories).Count());
        Assert.Equal([Laid], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("content/experiences/ailleurs", "/etc")]
    [InlineData("content/experiences/cabiria-lyon/en.md", "/etc/passwd")]
    [InlineData("content/glossaire", "../../..")]
    [InlineData("content/dossiers", "/etc")]
    public async Task A_link_is_laid_as_one_that_leads_nowhere_and_is_said_where_it_matters(string path, string target)
    {
        _git.Copy.Delete(path.EndsWith(".md", StringComparison.Ordinal) ? "absent" : path);
        if (File.Exists(Path.Combine(_git.Copy.Root, path))) File.Delete(Path.Combine(_git.Copy.Root, path));
        File.CreateSymbolicLink(Path.Combine(_git.Copy.Root, path), target);

        await Lay(await _git.Commit("Un lien"));

        var link = new FileInfo(Path.Combine(Laid, path));
        Assert.NotNull(link.LinkTarget);
        Assert.NotEqual(target, link.LinkTarget);
        Assert.False(Path.Exists(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName));
        if (path is not "content/glossaire") Assert.Contains(IndexPublisher.Check(Laid).Diagnostics, diagnostic => diagnostic.Code is "unreadable-file" && diagnostic.At.File == path);
    }

    [Fact]
    public async Task A_submodule_is_said()
    {
        await _git.Git("update-index", "--add", "--cacheinfo", $"160000,{await _git.Git("rev-parse", "HEAD")},content/experiences/ailleurs");
        await _git.Git("commit", "--quiet", "--message", "Un sous-module");

        await Lay(await _git.Git("rev-parse", "HEAD"));

        Assert.Contains(IndexPublisher.Check(Laid).Diagnostics, diagnostic => diagnostic.Code is "submodule" && diagnostic.At.File is "content/experiences/ailleurs");
    }

    [Fact]
    public async Task A_commit_whose_paths_leave_the_folder_is_refused_whole()
    {
        var blob = await _git.Git("hash-object", "-w", CentreCopy.Schema);
        // Git makes no such tree itself; somebody may.
        var dots = await Tree("..", blob, "100644");
        var content = await Tree("content", dots, "40000");
        var commit = await _git.Git("commit-tree", content, "-m", "Mauvais chemin");

        await Assert.ThrowsAsync<GitException>(() => Lay(commit));

        Assert.Empty(Directory.EnumerateDirectories(_folder));
    }

    private async Task<string> Tree(string name, string of, string mode)
    {
        byte[] entry = [.. Encoding.UTF8.GetBytes($"{mode} {name}\0"), .. Convert.FromHexString(of)];
        var file = Path.Combine(_folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, entry);
        var tree = await _git.Git("hash-object", "-t", "tree", "-w", "--literally", file);
        File.Delete(file);
        return tree;
    }

    private async Task Lay(string commit) => Laid = await new CommitFolders(_folder).LayAsync(new GitTree(new GitCommand(_git.Copy.Root), commit), commit, CancellationToken.None);
}
