using Relais.Indexer.Following;
using Relais.Indexer.Git;
using Relais.Tests.Publishing;

namespace Relais.Tests.Following;

/// <summary>A centre kept in git: an editor's copy, the bare repository that she pushes to, and a folder for whoever follows it.</summary>
public sealed class PushedCentre : IDisposable
{
    public const string Main = "main";

    private readonly string _folder = Directory.CreateTempSubdirectory("relais-git-").FullName;

    private PushedCentre(CentreCopy copy) => Copy = copy;

    /// <summary>The editor's files.</summary>
    public CentreCopy Copy { get; }

    /// <summary>The repository that all push to.</summary>
    public string Bare => Path.Combine(_folder, "centre.git");

    /// <summary>What a site follows.</summary>
    public FollowedBranch Branch => new(Bare, Main, Path.Combine(_folder, "site"));

    /// <summary>The centre's first commit, pushed.</summary>
    public static async Task<PushedCentre> Of(CentreCopy copy)
    {
        var centre = new PushedCentre(copy);
        await new GitCommand(centre._folder).RunAsync(["init", "--quiet", "--bare", "--initial-branch", Main, "centre.git"]);
        await centre.Git("init", "--quiet", "--initial-branch", Main);
        await centre.Git("remote", "add", "origin", centre.Bare);
        await centre.Push("Premier envoi");
        return centre;
    }

    /// <summary>Git in the editor's copy; it must do what is asked.</summary>
    public async Task<string> Git(params string[] arguments) => (await Try(arguments)).OrThrow().Text.Trim();

    /// <summary>Git in the editor's copy, whatever it answers.</summary>
    public Task<GitAnswer> Try(params string[] arguments) =>
        new GitCommand(Copy.Root).TryAsync(["-c", "user.name=Ana Prénom", "-c", "user.email=ana@exemple.org", "-c", "commit.gpgSign=false", "-c", "protocol.file.allow=always", .. arguments]);

    /// <summary>Commits all that changed.</summary>
    /// <returns>The name of the commit.</returns>
    public async Task<string> Commit(string subject)
    {
        await Git("add", "--all");
        await Git("commit", "--quiet", "--allow-empty", "--message", subject);
        return await Git("rev-parse", "HEAD");
    }

    /// <summary>Commits all that changed, and pushes it.</summary>
    /// <returns>The name of the commit.</returns>
    public async Task<string> Push(string subject)
    {
        var commit = await Commit(subject);
        await Git("push", "--quiet", "origin", Main);
        return commit;
    }

    /// <summary>Takes a branch away from the common repository.</summary>
    public Task DeleteBranch() => new GitCommand(Bare).RunAsync(["update-ref", "-d", "refs/heads/" + Main]);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (Directory.Exists(Copy.Root)) Copy.Dispose();
    }
}
