using System.Text;
using Relais.Indexer.Git;

namespace Relais.Tests.Git;

public sealed class GitTreeTests : IDisposable
{
    private static readonly string[] Text = [".md"];

    private readonly string _folder = Directory.CreateTempSubdirectory("tree-é ").FullName;
    private readonly string _laid = Directory.CreateTempSubdirectory("laid-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_laid, recursive: true);
    }

    [Fact]
    public async Task Texts_are_laid_byte_for_byte_and_other_files_by_their_size()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. "é\r\n"u8, 0, 0xFF, (byte)'\n', (byte)'\n'];
        var git = await RepositoryAsync(("a/santé \"x\".md", bytes), ("a/vide.md", []), ("a/image.jpg", new byte[1000]), ("b/ailleurs.md", bytes));

        await (await GitTree.StagedAsync(git)).WriteToAsync(_laid, ["a"], "", Text);

        Assert.Equal(["a/image.jpg", "a/santé \"x\".md", "a/vide.md"], Laid());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_laid, "a/santé \"x\".md")));
        Assert.Equal(0, new FileInfo(Path.Combine(_laid, "a/vide.md")).Length);
        Assert.Equal(1000, new FileInfo(Path.Combine(_laid, "a/image.jpg")).Length);
    }

    [Fact]
    public async Task A_folder_of_the_tree_becomes_the_root_of_what_is_laid()
    {
        var git = await RepositoryAsync(("site/a/un.md", "1"u8.ToArray()), ("a/deux.md", "2"u8.ToArray()));

        await (await GitTree.StagedAsync(git)).WriteToAsync(_laid, ["a", "absent"], "site/", Text);

        Assert.Equal(["a/un.md"], Laid());
    }

    [Fact]
    public async Task More_texts_than_are_read_at_once_are_all_laid()
    {
        var git = await RepositoryAsync([.. Enumerable.Range(0, 1201).Select(n => ($"a/{n}.md", Encoding.UTF8.GetBytes($"texte {n}\n")))]);

        await (await GitTree.StagedAsync(git)).WriteToAsync(_laid, ["a"], "", Text);

        Assert.Equal(1201, Laid().Count);
        Assert.Equal("texte 1200\n", await File.ReadAllTextAsync(Path.Combine(_laid, "a/1200.md")));
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        var git = await RepositoryAsync(("a/un.md", "1"u8.ToArray()));
        File.CreateSymbolicLink(Path.Combine(_folder, "a/lien.md"), "/etc/passwd");
        await git.RunAsync(["add", "--all"]);

        await (await GitTree.StagedAsync(git)).WriteToAsync(_laid, ["a"], "", Text);

        Assert.Equal("/etc/passwd", new FileInfo(Path.Combine(_laid, "a/lien.md")).LinkTarget);
    }

    [Fact]
    public async Task A_tree_that_is_not_there_is_said()
    {
        var git = await RepositoryAsync(("a/un.md", "1"u8.ToArray()));

        await Assert.ThrowsAsync<GitException>(() => new GitTree(git, "absent").WriteToAsync(_laid, ["a"], "", Text));
    }

    private async Task<GitCommand> RepositoryAsync(params (string Path, byte[] Bytes)[] files)
    {
        var git = new GitCommand(_folder);
        await git.RunAsync(["init", "--quiet"]);
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllBytesAsync(full, bytes);
        }

        await git.RunAsync(["add", "--all"]);
        return git;
    }

    private List<string> Laid() => [.. Directory.EnumerateFiles(_laid, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_laid, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
