using Relais.Indexer.Git;

namespace Relais.Tests.Tools;

/// <summary>A small centre in a real git repository, all of it committed; at the root of the repository, or in a folder of it.</summary>
public sealed class GitCentre : IDisposable
{
    private readonly string _repository = Directory.CreateTempSubdirectory("relais-git-").FullName;

    private GitCentre(string under)
    {
        Root = Path.Combine(_repository, under);
        using var centre = new SmallCentre();
        Directory.CreateDirectory(Path.GetDirectoryName(Root)!);
        SmallCentre.Copy(centre.Root, Root);
    }

    public string Root { get; }

    public static async Task<GitCentre> OfAsync(string under = "")
    {
        var centre = new GitCentre(under);
        await centre.GitAsync("init", "--quiet", "--initial-branch=main");
        await centre.CommitAsync("Premier état");
        return centre;
    }

    public async Task<string> GitAsync(params string[] arguments) =>
        (await new GitCommand(_repository).RunAsync(["-c", "user.name=Relais", "-c", "user.email=relais@exemple.org", "-c", "commit.gpgsign=false", .. arguments])).Text;

    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
    }

    public ToolRun Run(params string[] args) => ToolRun.In(Root, args);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Edit(string path, string find, string replace)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));
        Assert.Contains(find, text, StringComparison.Ordinal);
        Write(path, text.Replace(find, replace, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(_repository, recursive: true);
}
