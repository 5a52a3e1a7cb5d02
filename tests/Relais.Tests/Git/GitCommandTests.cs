using System.Text;
using Relais.Indexer.Git;

namespace Relais.Tests.Git;

public sealed class GitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("git-é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Paths_are_told_as_they_are()
    {
        var git = new GitCommand(_folder);
        await git.RunAsync(["init", "--quiet"]);
        await File.WriteAllTextAsync(Path.Combine(_folder, "santé $(date) \"x\".md"), "texte\n");
        await git.RunAsync(["add", "--all"]);

        Assert.Equal(["santé $(date) \"x\".md"], (await git.RunAsync(["ls-files", "-z"])).Pieces);
    }

    [Fact]
    public async Task What_git_reads_and_writes_is_not_touched()
    {
        var git = new GitCommand(_folder);
        await git.RunAsync(["init", "--quiet"]);
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. "é\r\n"u8, 0, 0xFF, .. new byte[300_000]];

        var name = (await git.TryAsync(["hash-object", "-w", "--stdin"], bytes)).Text.Trim();

        Assert.Equal(bytes, (await git.RunAsync(["cat-file", "blob", name])).Bytes);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        var git = new GitCommand(_folder);

        var refused = await git.TryAsync(["log"]);

        Assert.False(refused.IsFine);
        Assert.Contains("not a git repository", refused.Complaint, StringComparison.Ordinal);
        Assert.Equal(refused.Complaint, (await Assert.ThrowsAsync<GitException>(() => git.RunAsync(["log"]))).Message);
    }

    [Fact]
    public async Task A_refusal_does_not_tell_the_password_of_an_address()
    {
        var refused = await new GitCommand(_folder).TryAsync(["ls-remote", "http://ana:secret@127.0.0.1:1/x.git"]);

        Assert.False(refused.IsFine);
        Assert.DoesNotContain("secret", refused.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_stopped_and_said()
    {
        var error = await Assert.ThrowsAsync<GitException>(() => new GitCommand(_folder, TimeSpan.FromMilliseconds(200)).RunAsync(["-c", "alias.wait=!sleep 600", "wait"]));

        Assert.Contains("took longer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder, "absent");

        Assert.Contains(missing, (await Assert.ThrowsAsync<GitException>(() => new GitCommand(missing).RunAsync(["status"]))).Message, StringComparison.Ordinal);
    }
}
