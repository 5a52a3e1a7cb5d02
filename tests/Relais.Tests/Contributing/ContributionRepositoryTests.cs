using Relais.Indexer.Contributing;
using Relais.Indexer.Git;
using Relais.Tests.History;

namespace Relais.Tests.Contributing;

/// <summary>Contributions as branches of real repositories.</summary>
public sealed class ContributionRepositoryTests
{
    private const string Id = "20261122-k7m2qd9x";

    private static readonly ContributionCommit Asked = new(Id, "content/experiences/jardin", "fr.md", "---\ntitle: Jardin\n---\n", "Zoé <Nom>", "Contribution : Jardin\n\nAgreed: oui\n");

    [Fact]
    public async Task A_contribution_is_one_commit_above_the_published_branch_and_nothing_else_moves()
    {
        using var folder = await Centre();
        var main = await folder.Git("rev-parse", "main");

        var kept = await Over(folder.Root).KeepAsync(Asked);

        Assert.Equal(new KeptContribution(Id, "contribution/" + Id), kept);
        Assert.Equal(main, await folder.Git("rev-parse", $"contribution/{Id}^"));
        Assert.Equal("A\tcontent/experiences/jardin/fr.md", await folder.Git("diff", "--name-status", "main", "contribution/" + Id));
        Assert.Equal("---\ntitle: Jardin\n---", await folder.Git("show", $"contribution/{Id}:content/experiences/jardin/fr.md"));
        Assert.Equal((main, ""), (await folder.Git("rev-parse", "HEAD"), await folder.Git("status", "--porcelain")));
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "content/experiences/jardin")));
    }

    [Fact]
    public async Task It_bears_the_name_given_and_no_address_of_anybody()
    {
        using var folder = await Centre();

        await Over(folder.Root).KeepAsync(Asked);

        Assert.Equal($"Zoé Nom|{Id}@noreply.invalid|Relais|relais@noreply.invalid", await folder.Git("log", "-1", "--format=%an|%ae|%cn|%ce", "contribution/" + Id));
        Assert.Equal("Agreed: oui", await folder.Git("log", "-1", "--format=%b", "contribution/" + Id));
    }

    [Theory]
    [InlineData("Nadia B.", "Nadia B.")]
    [InlineData(" Nadia B. <nadia> ", "Nadia B. nadia")]
    [InlineData("\"Nad'\"", "\"Nad'\"")]
    public async Task A_name_is_kept_to_its_last_sign(string given, string kept)
    {
        using var folder = await Centre();

        await Over(folder.Root).KeepAsync(Asked with { Author = given });

        Assert.Equal(kept, await folder.Git("log", "-1", "--format=%an", "contribution/" + Id));
    }

    [Fact]
    public async Task The_same_words_sent_twice_are_kept_once()
    {
        using var folder = await Centre();
        var repository = Over(folder.Root);
        await repository.KeepAsync(Asked);
        var before = await folder.Git("rev-parse", "contribution/" + Id);

        Assert.Equal(Id, (await repository.KeepAsync(Asked)).Id);
        Assert.Equal(before, await folder.Git("rev-parse", "contribution/" + Id));
    }

    [Fact]
    public async Task Other_words_under_the_same_identifier_are_another_contribution()
    {
        using var folder = await Centre();
        var repository = Over(folder.Root);
        await repository.KeepAsync(Asked);

        var other = await repository.KeepAsync(Asked with { Text = "tout autre chose" });

        Assert.NotEqual(Id, other.Id);
        Assert.Equal("tout autre chose", await folder.Git("show", other.Branch + ":content/experiences/jardin/fr.md"));
        Assert.Equal("---\ntitle: Jardin\n---", await folder.Git("show", $"contribution/{Id}:content/experiences/jardin/fr.md"));
    }

    [Fact]
    public async Task What_is_published_is_never_written_over()
    {
        using var folder = await Centre();

        var kept = await Over(folder.Root).KeepAsync(Asked with { Folder = "content/experiences/ancien" });

        Assert.Equal("A\tcontent/experiences/ancien-k7m2qd9x/fr.md", await folder.Git("diff", "--name-status", "main", kept.Branch));
    }

    [Fact]
    public async Task A_repository_elsewhere_is_fetched_and_pushed_to()
    {
        using var folder = await Centre();
        using var own = await GitFolder.New();
        using var repository = new ContributionRepository("file://" + folder.Root, "main", Path.Combine(own.Root, "own.git"), TimeProvider.System);
        Assert.False(await repository.HasAsync(Id));
        await repository.KeepAsync(Asked);
        folder.Write("content/site.yml", "name: y");
        await folder.Commit("Plus loin");

        var second = await repository.KeepAsync(Asked with { Id = "20261122-22222222" });

        Assert.Equal(await folder.Git("rev-parse", "main"), await folder.Git("rev-parse", second.Branch + "^"));
        Assert.True(await repository.HasAsync(Id));
        Assert.False(await repository.HasAsync("20261122-33333333"));
    }

    [Fact]
    public async Task A_branch_made_elsewhere_in_between_is_not_moved()
    {
        using var folder = await Centre();
        using var own = await GitFolder.New();
        using var repository = new ContributionRepository("file://" + folder.Root, "main", Path.Combine(own.Root, "own.git"), TimeProvider.System);
        await folder.Git("branch", "contribution/" + Id);

        await Assert.ThrowsAsync<GitException>(() => repository.KeepAsync(Asked));
        Assert.Equal(await folder.Git("rev-parse", "main"), await folder.Git("rev-parse", "contribution/" + Id));
    }

    [Theory]
    [InlineData("file:///nulle/part", "main")]
    [InlineData("", "absente")]
    public async Task What_does_not_answer_is_said(string address, string branch)
    {
        using var folder = await Centre();
        using var own = await GitFolder.New();
        using var repository = new ContributionRepository(address.Length == 0 ? folder.Root : address, branch, Path.Combine(own.Root, "own.git"), TimeProvider.System);

        await Assert.ThrowsAsync<GitException>(() => repository.KeepAsync(Asked));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("../main")]
    [InlineData("20261122-K7M2QD9X")]
    [InlineData("20261122-k7m2qd9x\n")]
    public async Task Only_an_identifier_is_looked_for(string id)
    {
        using var folder = await Centre();

        Assert.False(ContributionId.IsOne(id));
        Assert.False(await Over(folder.Root).HasAsync(id));
    }

    [Fact]
    public void A_new_identifier_is_one() => Assert.All(Enumerable.Range(0, 200), _ => Assert.True(ContributionId.IsOne(ContributionId.New(TimeProvider.System))));

    private static ContributionRepository Over(string folder) => new(folder, "main", "/nulle/part", TimeProvider.System);

    private static async Task<GitFolder> Centre()
    {
        var folder = await GitFolder.New();
        folder.Write("content/experiences/ancien/fr.md", "ancien");
        folder.Write("content/site.yml", "name: x");
        await folder.Commit("Premier");
        return folder;
    }
}
