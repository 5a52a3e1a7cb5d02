using Relais.Indexer.Git;

namespace Relais.Tests.History;

/// <summary>A folder in a real repository, with commits by whom and when a test says.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relais-past-").FullName;
    private int _minutes;

    private GitFolder(string? under) => Root = under is null ? _folder : Path.Combine(_folder, under);

    public string Root { get; }

    public GitCommand Command => new(Root);

    /// <summary>A new repository; the folder is its root, or one in it.</summary>
    public static async Task<GitFolder> New(string? under = null)
    {
        var folder = new GitFolder(under);
        Directory.CreateDirectory(folder.Root);
        await new GitCommand(folder._folder).RunAsync(["init", "--quiet", "--initial-branch=main"]);
        return folder;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public async Task<string> Git(params string[] arguments) => (await Command.RunAsync(arguments)).Text.Trim();

    /// <summary>Commits all that changed, a day after the commit before.</summary>
    public async Task<string> Commit(string subject, string name = "Ana Prénom", string mail = "ana@exemple.org")
    {
        var date = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddDays(_minutes++).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await Git("add", "--all");
        (await Command.TryAsync(
            ["-c", "commit.gpgSign=false", "commit", "--quiet", "--allow-empty", "--message", subject],
            environment:
            [
                new("GIT_AUTHOR_NAME", name), new("GIT_AUTHOR_EMAIL", mail), new("GIT_AUTHOR_DATE", date),
                new("GIT_COMMITTER_NAME", name), new("GIT_COMMITTER_EMAIL", mail), new("GIT_COMMITTER_DATE", date),
            ])).OrThrow();
        return await Git("rev-parse", "HEAD");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
