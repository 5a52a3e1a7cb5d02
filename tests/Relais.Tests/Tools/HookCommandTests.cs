using System.Text.RegularExpressions;
using Relais.Indexer.Git;
using Relais.Tests.Following;
using Relais.Tests.Publishing;
using Relais.Tools.CommandLine;

namespace Relais.Tests.Tools;

/// <summary>Real hooks of a real git, which start the real program.</summary>
public sealed partial class HookCommandTests : IAsyncLifetime
{
    private const string WriteUp = "content/experiences/cabiria-lyon/fr.md";

    private PushedCentre _git = null!;

    private string Hook => Path.Combine(_git.Bare, "hooks", "pre-receive");

    public async Task InitializeAsync() => _git = await PushedCentre.Of(CentreCopy.Handful());

    public Task DisposeAsync()
    {
        _git.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_good_push_is_taken()
    {
        Install();
        _git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        var commit = await _git.Commit("Ajoute le jardin");

        var push = await Push();

        Assert.True(push.IsFine, push.Complaint);
        Assert.Equal(commit, await Published());
    }

    [Fact]
    public async Task A_push_that_brings_an_error_is_refused_whole_with_the_line_and_the_remedy()
    {
        var before = await Published();
        Install();
        _git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _git.Commit("Une bonne fiche");
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Commit("Une mauvaise");

        var push = await Push();

        Assert.False(push.IsFine);
        Assert.Equal(before, await Published());
        var line = Array.FindIndex(_git.Copy.Read(WriteUp).Split('\n'), text => text.StartsWith("themes:", StringComparison.Ordinal)) + 1;
        Assert.Contains($"remote:   {WriteUp}({line},10): error unknown-term", push.Complaint, StringComparison.Ordinal);
        Assert.Contains("Choisissez-en un dans content/vocabularies/theme.yml", Words(push), StringComparison.Ordinal);
        Assert.Contains("1 erreur à corriger", Words(push), StringComparison.Ordinal);
        Assert.Contains("relais explain unknown-term", Words(push), StringComparison.Ordinal);
        Assert.All(push.Complaint.Split('\n').Where(said => said.StartsWith("remote:", StringComparison.Ordinal) && !said.Contains(".md(", StringComparison.Ordinal)), said => Assert.True(said.TrimEnd().Length <= 80, said));
    }

    [Fact]
    public async Task A_refused_push_passes_once_corrected()
    {
        Install();
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Commit("Une mauvaise");
        Assert.False((await Push()).IsFine);
        _git.Copy.Change(WriteUp, "martian_health, ", "");
        await _git.Commit("Corrigée");

        var push = await Push();

        Assert.True(push.IsFine, push.Complaint);
    }

    [Fact]
    public async Task Errors_from_before_are_told_and_not_held_against_a_push()
    {
        _git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        var good = _git.Copy.Read("content/experiences/jardin-neuf/fr.md");
        _git.Copy.Delete("content/experiences/jardin-neuf");
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Push("Sans contrôle");
        Install();
        _git.Copy.Write("content/experiences/jardin-neuf/fr.md", good);
        await _git.Commit("Une bonne fiche");

        var push = await Push();

        Assert.True(push.IsFine, push.Complaint);
        Assert.Contains("1 erreur d'avant reste", Words(push), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_branch_is_not_deleted_and_others_are()
    {
        Install();
        await new GitCommand(_git.Bare).RunAsync(["config", "receive.denyDeleteCurrent", "ignore"]);
        await _git.Git("push", "--quiet", "origin", "main:essai");

        var main = await _git.Try("push", "origin", ":main");
        var other = await _git.Try("push", "origin", ":essai");

        Assert.False(main.IsFine);
        Assert.Contains("ne se supprime pas", Words(main), StringComparison.Ordinal);
        Assert.NotEmpty(await Published());
        Assert.True(other.IsFine, other.Complaint);
    }

    [Fact]
    public async Task A_forced_push_is_taken_when_it_is_good_and_said()
    {
        await _git.Push("Une version");
        Install();
        await _git.Git("reset", "--quiet", "--hard", "HEAD~1");
        var other = await _git.Commit("Une autre histoire");

        var push = await Push("--force");

        Assert.True(push.IsFine, push.Complaint);
        Assert.Contains("réécrit l'histoire", Words(push), StringComparison.Ordinal);
        Assert.Equal(other, await Published());
    }

    [Fact]
    public async Task Other_branches_pass_and_proposals_are_told_their_faults()
    {
        Install();
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Commit("Un essai");

        var trial = await _git.Try("push", "origin", "main:essai");
        var proposal = await _git.Try("push", "origin", "main:contribution/2026-11");

        Assert.True(trial.IsFine, trial.Complaint);
        Assert.DoesNotContain("unknown-term", trial.Complaint, StringComparison.Ordinal);
        Assert.True(proposal.IsFine, proposal.Complaint);
        Assert.Contains("unknown-term", proposal.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_would_be_lost_is_told()
    {
        _git.Copy.AddExperience("jardin-ancien", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _git.Push("Ajoute le jardin");
        Install();
        await _git.Git("mv", "content/experiences/jardin-ancien", "content/experiences/jardin-neuf");
        await _git.Commit("Renomme sans le dire");
        var silent = await Push();
        await _git.Git("mv", "content/experiences/jardin-neuf", "content/experiences/jardin-d-apres");
        _git.Copy.Change("content/experiences/jardin-d-apres/fr.md", "\nstatus: published", "\nstatus: published\nformer_slugs: [jardin-ancien, jardin-neuf]");
        await _git.Commit("Renomme en le disant");
        var told = await Push();

        Assert.Contains("former_slugs: [jardin-ancien]", Words(silent), StringComparison.Ordinal);
        Assert.True(told.IsFine, told.Complaint);
        Assert.DoesNotContain("former_slugs", Words(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_cannot_be_checked_is_refused_with_what_to_do()
    {
        Run(_git.Bare, ["/nulle/part/relais"], "hook", "install", "--receive");
        await _git.Commit("Rien");

        var push = await Push();

        Assert.False(push.IsFine);
        Assert.Contains("/nulle/part/relais", push.Complaint, StringComparison.Ordinal);
        Assert.Contains("relais hook install", Words(push), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_of_another_origin_is_never_replaced()
    {
        File.WriteAllText(Hook, "#!/bin/sh\nexit 0\n");

        var run = Run(_git.Bare, Program(), "hook", "install", "--receive");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--chain", run.Error, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nexit 0\n", File.ReadAllText(Hook));
        Assert.Equal(1, Run(_git.Bare, Program(), "hook", "uninstall", "--receive").ExitCode);
        Assert.True(File.Exists(Hook));
    }

    [Fact]
    public async Task A_hook_that_was_there_goes_on_first_and_comes_back_afterwards()
    {
        const string theirs = "#!/bin/sh\nread old new ref\necho \"à eux : $ref\" >&2\ncase \"$(git log -1 --format=%s \"$new\")\" in *interdit*) exit 1;; esac\n";
        await File.WriteAllTextAsync(Hook, theirs);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Run(_git.Bare, Program(), "hook", "install", "--receive", "--chain");
        Assert.Equal(0, Run(_git.Bare, Program(), "hook", "install", "--receive", "--chain").ExitCode);

        await _git.Commit("Permis");
        var good = await Push();
        await _git.Commit("interdit");
        var theirRefusal = await Push();
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Git("add", "--all");
        await _git.Git("commit", "--quiet", "--amend", "--message", "Permis, mais fautif");
        var ourRefusal = await Push();

        Assert.True(good.IsFine, good.Complaint);
        Assert.Contains("à eux : refs/heads/main", good.Complaint, StringComparison.Ordinal);
        Assert.False(theirRefusal.IsFine || ourRefusal.IsFine);
        Assert.DoesNotContain("unknown-term", theirRefusal.Complaint, StringComparison.Ordinal);
        Assert.Contains("unknown-term", ourRefusal.Complaint, StringComparison.Ordinal);
        Assert.Equal(0, Run(_git.Bare, Program(), "hook", "uninstall", "--receive").ExitCode);
        Assert.Equal(theirs, await File.ReadAllTextAsync(Hook));
    }

    [Theory]
    [InlineData(2, "--receive", false)]
    [InlineData(2, null, true)]
    public void Each_hook_has_its_place(int code, string? option, bool bare)
    {
        string[] options = option is null ? [] : [option];
        var run = Run(bare ? _git.Bare : _git.Copy.Root, Program(), ["hook", "install", .. options]);

        Assert.Equal(code, run.ExitCode);
        Assert.False(File.Exists(Hook) || File.Exists(Path.Combine(_git.Copy.Root, ".git", "hooks", "pre-commit")));
    }

    [Fact]
    public void Outside_a_repository_the_command_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("relais-hors-").FullName;

        var run = Run(folder, Program(), "hook", "install", "--receive");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("dépôt git", run.Error, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task The_hook_of_commits_goes_where_git_looks_for_it()
    {
        await _git.Git("config", "core.hooksPath", "mes hooks");

        var run = Run(Path.Combine(_git.Copy.Root, "content"), Program(), "hook", "install");

        Assert.Equal(0, run.ExitCode);
        var script = await File.ReadAllTextAsync(Path.Combine(_git.Copy.Root, "mes hooks", "pre-commit"));
        Assert.Contains("'hook' 'run' 'pre-commit'", script, StringComparison.Ordinal);
        Assert.Equal(0, Run(_git.Copy.Root, Program(), "hook", "uninstall").ExitCode);
        Assert.False(File.Exists(Path.Combine(_git.Copy.Root, "mes hooks", "pre-commit")));
    }

    [Fact]
    public async Task A_commit_that_holds_an_error_is_not_made_and_one_that_leaves_it_out_is()
    {
        Run(_git.Copy.Root, Program(), "hook", "install");
        _git.Copy.Change(WriteUp, "\nthemes: [", "\nthemes: [martian_health, ");
        await _git.Git("add", WriteUp);

        var bad = await _git.Try("commit", "--quiet", "--message", "Une faute");
        await _git.Git("restore", "--staged", WriteUp);
        _git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        // It is a copy of the faulty one.
        _git.Copy.Change("content/experiences/jardin-neuf/fr.md", "martian_health, ", "");
        await _git.Git("add", "content/experiences/jardin-neuf");
        var good = await _git.Try("commit", "--quiet", "--message", "Une bonne fiche");

        Assert.False(bad.IsFine);
        Assert.Contains($"{WriteUp}(", bad.Complaint, StringComparison.Ordinal);
        Assert.Contains("unknown-term", bad.Complaint, StringComparison.Ordinal);
        Assert.Contains("--no-verify", bad.Complaint, StringComparison.Ordinal);
        Assert.True(good.IsFine, good.Complaint);
    }

    private void Install() => Assert.Equal(0, Run(_git.Bare, Program(), "hook", "install", "--receive").ExitCode);

    private Task<GitAnswer> Push(params string[] options) => _git.Try(["push", .. options, "origin", PushedCentre.Main]);

    private async Task<string> Published() => (await new GitCommand(_git.Bare).RunAsync(["rev-parse", "refs/heads/" + PushedCentre.Main])).Text.Trim();

    /// <summary>What was said, as one line without git's marks.</summary>
    private static string Words(GitAnswer push) => Marks().Replace(push.Complaint, " ");

    /// <summary>The program as these tests have it beside them.</summary>
    private static string[] Program() => ["dotnet", Path.Combine(AppContext.BaseDirectory, "relais.dll")];

    private static ToolRun Run(string folder, string[] program, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = RelaisCommandLine.Run(args, new ToolEnvironment { Output = output, Error = error, WorkingDirectory = folder, Program = program });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    [GeneratedRegex(@"\s*\n(remote:)?\s*")]
    private static partial Regex Marks();
}
