using System.Text;
using Relais.Indexer.Git;

namespace Relais.Tests.Git;

public sealed class GitTreeTests : IDisposable
{
    private static readonly string[] Text = [".md"];
    private static readonly byte[] Image = [.. Enumerable.Repeat((byte)1, 5000)];

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
        var git = await RepositoryAsync(("a/santé \"x\".md", bytes), ("a/vide.md", []), ("a/image.jpg", Image), ("a/renvoi.jpg", bytes), ("b/ailleurs.md", bytes));

        await (await GitTree.StagedAsync(git)).LayAsync(_laid, ["a"], Text);

        Assert.Equal(["a/image.jpg", "a/renvoi.jpg", "a/santé \"x\".md", "a/vide.md"], Laid());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_laid, "a/santé \"x\".md")));
        Assert.Equal(0, new FileInfo(Path.Combine(_laid, "a/vide.md")).Length);
        Assert.Equal(new byte[Image.Length], await File.ReadAllBytesAsync(Path.Combine(_laid, "a/image.jpg")));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_laid, "a/renvoi.jpg")));
    }

    [Fact]
    public async Task All_bytes_are_laid_when_nothing_is_said_of_them()
    {
        var git = await RepositoryAsync(("a/image.jpg", Image));

        await (await GitTree.StagedAsync(git)).LayAsync(_laid, ["a"]);

        Assert.Equal(Image, await File.ReadAllBytesAsync(Path.Combine(_laid, "a/image.jpg")));
    }

    [Fact]
    public async Task Only_the_paths_asked_for_are_laid_and_those_that_are_not_there_are_passed_over()
    {
        var git = await RepositoryAsync(("site/a/un.md", "1"u8.ToArray()), ("a/deux.md", "2"u8.ToArray()));

        await (await GitTree.StagedAsync(git)).LayAsync(_laid, ["site/a", "absent"], Text);

        Assert.Equal(["site/a/un.md"], Laid());
    }

    [Fact]
    public async Task The_line_ends_are_those_of_the_repository_whatever_the_settings_of_the_machine()
    {
        var git = await RepositoryAsync(("a/un.md", "1\n2\n"u8.ToArray()));
        await git.RunAsync(["config", "core.autocrlf", "true"]);

        await (await GitTree.StagedAsync(git)).LayAsync(_laid, ["a"], Text);

        Assert.Equal("1\n2\n", await File.ReadAllTextAsync(Path.Combine(_laid, "a/un.md")));
    }

    [Fact]
    public async Task A_link_leads_nowhere()
    {
        var git = await RepositoryAsync(("a/un.md", "1"u8.ToArray()));
        File.CreateSymbolicLink(Path.Combine(_folder, "a/lien.md"), "/etc/passwd");
        await git.RunAsync(["add", "--all"]);

        await (await GitTree.StagedAsync(git)).LayAsync(_laid, ["a"], Text);

        var link = new FileInfo(Path.Combine(_laid, "a/lien.md"));
        Assert.NotNull(link.LinkTarget);
        Assert.False(Path.Exists(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName));
    }

    [Fact]
    public async Task A_tree_that_is_not_there_is_said()
    {
        var git = await RepositoryAsync(("a/un.md", "1"u8.ToArray()));

        await Assert.ThrowsAsync<GitException>(() => new GitTree(git, "absent").LayAsync(_laid, ["a"], Text));
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
