using Relais.Engine.Embedded;
using Relais.Indexer.Following;
using Relais.Indexer.Publishing;
using Relais.Indexer.Search;
using Relais.Tests.Publishing;

namespace Relais.Tests.Following;

/// <summary>Real pushes to a real repository: good ones are served, and whatever goes wrong, what was served stays.</summary>
public sealed class BranchFollowerTests : IAsyncLifetime, IDisposable
{
    private const string WriteUp = "content/experiences/cabiria-lyon/fr.md";

    private readonly LoggedLines<BranchFollower> _log = new();
    private readonly List<BranchFollower> _followers = [];
    private PushedCentre _git = null!;
    private Centre _centre = null!;
    private BranchFollower _follower = null!;

    public async Task InitializeAsync()
    {
        _git = await PushedCentre.Of(CentreCopy.Handful());
        await Start();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var follower in _followers) follower.Dispose();
        _git.Dispose();
    }

    [Fact]
    public async Task The_first_start_serves_the_branch_and_knows_its_commit()
    {
        Assert.Equal("Premier envoi", _centre.Current.Report.Commit!.Subject);
        Assert.Equal(await _git.Git("rev-parse", "HEAD"), _centre.Current.Report.Commit.Id);
        Assert.NotNull(_centre.Current.Card("experience", "cabiria-lyon"));
        Assert.False(await _follower.LookAsync());
        Assert.Equal(FollowingOutcome.Unchanged, _follower.Report.Outcome);
    }

    [Fact]
    public async Task A_push_is_found_by_search()
    {
        Assert.Empty(Found("zygomorphe"));
        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        var commit = await _git.Push("Ajoute le jardin");

        Assert.True(await _follower.LookAsync());

        Assert.Equal(["experience/jardin-zygomorphe"], Found("zygomorphe"));
        Assert.Equal((commit, "Ajoute le jardin"), (_centre.Current.Report.Commit!.Id, _centre.Current.Report.Commit.Subject));
        Assert.Equal(FollowingOutcome.Advanced, _follower.Report.Outcome);
    }

    [Fact]
    public async Task A_push_with_a_fault_keeps_the_last_good_version_of_that_record_and_serves_the_rest()
    {
        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _git.Copy.Change(WriteUp, "title: \"", "titel: \"");
        await _git.Push("Une bonne fiche et une mauvaise");

        await _follower.LookAsync();

        Assert.Equal(["experience/jardin-zygomorphe"], Found("zygomorphe"));
        Assert.NotNull(_centre.Current.Card("experience", "cabiria-lyon"));
        Assert.Equal(["experience/cabiria-lyon"], _centre.Current.Report.Kept);
        Assert.Contains(_centre.Current.Report.Findings, finding => finding.Code is "unknown-field");
    }

    [Fact]
    public async Task A_push_that_breaks_the_schema_waits_and_the_commit_before_stays_through_a_restart_without_network()
    {
        var good = _centre.Current.Report.Commit!.Id;
        _git.Copy.Change(CentreCopy.Schema, "version: 1", "version: one");
        var bad = await _git.Push("Casse le schéma");

        await _follower.LookAsync();

        Assert.Equal(good, _centre.Current.Report.Commit!.Id);
        Assert.Equal(bad, _follower.Report.Tip!.Id);
        Assert.Contains(_log.All, line => line.Contains("Casse le schéma", StringComparison.Ordinal));
        Assert.Contains(_centre.LatestReport!.Findings, finding => finding.File == CentreCopy.Schema);
        Directory.Move(_git.Bare, _git.Bare + ".away");
        await Start();
        Assert.Equal((good, "Premier envoi"), (_centre.Current.Report.Commit!.Id, _centre.Current.Report.Commit.Subject));
        await _follower.LookAsync();
        Assert.Equal(FollowingOutcome.Unreachable, _follower.Report.Outcome);
        Assert.NotEmpty(Found("cabiria"));
    }

    [Fact]
    public async Task A_waiting_schema_is_served_once_it_is_mended()
    {
        _git.Copy.Change(CentreCopy.Schema, "version: 1", "version: one");
        await _git.Push("Casse le schéma");
        await _follower.LookAsync();
        _git.Copy.Change(CentreCopy.Schema, "version: one", "version: 1");
        var mended = await _git.Push("Répare le schéma");

        Assert.True(await _follower.LookAsync());

        Assert.Equal(mended, _centre.Current.Report.Commit!.Id);
    }

    [Fact]
    public async Task A_forced_push_is_followed_and_said()
    {
        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _git.Push("Ajoute le jardin");
        await _follower.LookAsync();
        await _git.Git("reset", "--quiet", "--hard", "HEAD~1");
        var other = await _git.Commit("Une autre histoire");
        await _git.Git("push", "--quiet", "--force", "origin", PushedCentre.Main);

        Assert.True(await _follower.LookAsync());

        Assert.Equal(FollowingOutcome.Rewritten, _follower.Report.Outcome);
        Assert.NotNull(_follower.Report.RewrittenAt);
        Assert.Equal(other, _centre.Current.Report.Commit!.Id);
        Assert.Empty(Found("zygomorphe"));
        Assert.Contains(_log.Warnings, line => line.Contains("forced push", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deleted_branch_changes_nothing_until_it_is_back()
    {
        await _git.DeleteBranch();
        Assert.False(await _follower.LookAsync());
        Assert.Equal(FollowingOutcome.BranchMissing, _follower.Report.Outcome);
        Assert.NotEmpty(Found("cabiria"));

        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _git.Push("La revoilà");
        Assert.True(await _follower.LookAsync());
        Assert.Single(Found("zygomorphe"));
    }

    [Fact]
    public async Task A_repository_that_does_not_answer_is_said_once_and_followed_when_it_is_back()
    {
        Directory.Move(_git.Bare, _git.Bare + ".away");
        await _follower.LookAsync();
        await _follower.LookAsync();
        Assert.Equal(FollowingOutcome.Unreachable, _follower.Report.Outcome);
        Assert.Single(_log.All, line => line.Contains("could not be fetched", StringComparison.Ordinal));

        Directory.Move(_git.Bare + ".away", _git.Bare);
        await _follower.LookAsync();
        Assert.Equal(FollowingOutcome.Unchanged, _follower.Report.Outcome);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_no_hindrance_and_is_cleared_away()
    {
        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        var commit = await _git.Push("Ajoute le jardin");
        var (half, old, file) = (Commit(commit) + ".new", Commit("0123") + ".old", Commit(commit) + ".new.index");
        Directory.CreateDirectory(Path.Combine(half, "content"));
        Directory.CreateDirectory(old);
        await File.WriteAllTextAsync(Path.Combine(half, CentreCopy.Schema), "versi");
        await File.WriteAllTextAsync(file, "");
        var left = Path.Combine(_git.Branch.Mirror, "refs", "heads", PushedCentre.Main + ".lock");
        await File.WriteAllTextAsync(left, "");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddMinutes(-10));

        await Start();
        await _follower.LookAsync();

        Assert.Single(Found("zygomorphe"));
        Assert.False(Directory.Exists(half) || Directory.Exists(old) || File.Exists(file) || File.Exists(left));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_keeps_what_is_served_and_is_tried_again()
    {
        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        var commit = await _git.Push("Ajoute le jardin");
        // As a full disk does, whoever runs the tests: a file stands where git must make a folder.
        await File.WriteAllTextAsync(Commit(commit) + ".new", "");

        Assert.False(await _follower.LookAsync());

        Assert.Equal(FollowingOutcome.NotWritten, _follower.Report.Outcome);
        Assert.NotEmpty(Found("cabiria"));
        Assert.Empty(Found("zygomorphe"));
        File.Delete(Commit(commit) + ".new");
        Assert.True(await _follower.LookAsync());
        Assert.Single(Found("zygomorphe"));
    }

    [Fact]
    public async Task A_damaged_mirror_is_fetched_again()
    {
        foreach (var file in new DirectoryInfo(Path.Combine(_git.Branch.Mirror, "objects")).EnumerateFiles("*", SearchOption.AllDirectories).ToList())
        {
            file.Attributes = FileAttributes.Normal;
            await File.WriteAllTextAsync(file.FullName, "");
        }

        _git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _git.Push("Ajoute le jardin");
        await _follower.LookAsync();
        Assert.NotEmpty(Found("cabiria"));

        await _follower.LookAsync();

        Assert.Single(Found("zygomorphe"));
    }

    [Fact]
    public async Task With_the_index_lost_and_the_branch_at_fault_an_older_commit_is_served()
    {
        var good = _centre.Current.Report.Commit!.Id;
        _git.Copy.Change(CentreCopy.Schema, "version: 1", "version: one");
        await _git.Push("Casse le schéma");
        await _follower.LookAsync();
        Directory.Delete(_git.Branch.Index, recursive: true);

        await Start();

        Assert.Equal((good, "Premier envoi"), (_centre.Current.Report.Commit!.Id, _centre.Current.Report.Commit.Subject));
        Assert.NotEmpty(Found("cabiria"));
    }

    [Fact]
    public async Task The_commits_that_are_served_no_more_are_cleared_away_but_the_last()
    {
        List<string> commits = [_centre.Current.Report.Commit!.Id];
        for (var round = 0; round < 3; round++)
        {
            _git.Copy.AddExperience("jardin-neuf", $"Un jardin de quartier, version {round}", "Zygomorphe");
            commits.Add(await _git.Push($"Version {round}"));
            await _follower.LookAsync();
        }

        Assert.Equal(commits.TakeLast(2).Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Commit("")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
        Assert.Equal(Commit(commits[^1]), _centre.Current.Root);
    }

    [Fact]
    public async Task A_branch_that_was_never_there_is_told()
    {
        using var follower = Follower(_git.Branch with { Name = "publication", Folder = _git.Branch.Folder + "-2" }, out _);

        var fault = await Assert.ThrowsAsync<Indexer.Git.GitException>(() => follower.OpenAsync());

        Assert.Contains("publication", fault.Message, StringComparison.Ordinal);
        Assert.Equal(FollowingOutcome.BranchMissing, follower.Report.Outcome);
    }

    private string Commit(string name) => Path.Combine(_git.Branch.Folder, "commits", name);

    private List<string> Found(string words) => [.. _centre.Current.Search.Run(new SearchQuery().WithText(words), "fr").Hits.Select(hit => hit.Card.Key)];

    private async Task Start()
    {
        _follower = Follower(_git.Branch, out _centre);
        _followers.Add(_follower);
        await _follower.OpenAsync();
    }

    private BranchFollower Follower(FollowedBranch branch, out Centre centre)
    {
        centre = new Centre(new CentreOptions(branch.Folder, branch.Index), new EmbeddedEngine(), TimeProvider.System, new LoggedLines<Centre>());
        return new BranchFollower(branch, centre, TimeProvider.System, _log);
    }
}
