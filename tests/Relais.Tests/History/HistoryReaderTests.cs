using Relais.Indexer.Git;
using Relais.Indexer.History;

namespace Relais.Tests.History;

public sealed class HistoryReaderTests
{
    private const string File = "content/experiences/jardin/fr.md";

    private static readonly string Lines = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"ligne {number}"));

    [Fact]
    public async Task A_record_has_the_dates_and_the_people_of_its_commits()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, Lines);
        await folder.Commit("Premier texte");
        folder.Write(File, Lines + "\nfin");
        await folder.Commit("La fin", "Bob Nom");
        folder.Write("content/site.yml", "name: x");
        await folder.Commit("Autre chose");

        var past = await Past(folder);

        Assert.True(past!.IsWhole);
        Assert.Equal(new DateOnly(2026, 3, 1), DateOnly.FromDateTime(past.Created!.Value.Date));
        Assert.Equal(new DateOnly(2026, 3, 2), DateOnly.FromDateTime(past.Updated!.Value.Date));
        Assert.Equal(["Ana Prénom", "Bob Nom"], past.Contributors);
        Assert.Equal(["La fin", "Premier texte"], past.Versions.Select(version => version.Subject));
    }

    [Fact]
    public async Task A_record_that_moved_keeps_its_past()
    {
        using var folder = await GitFolder.New();
        folder.Write("content/experiences/potager/fr.md", Lines);
        await folder.Commit("Premier texte");
        await folder.Git("mv", "content/experiences/potager", "content/experiences/jardin");
        await folder.Commit("Un autre nom", "Bob Nom");

        var past = await Past(folder);

        Assert.Equal(["Un autre nom", "Premier texte"], past!.Versions.Select(version => version.Subject));
        Assert.Equal(("content/experiences/jardin/fr.md", "content/experiences/potager/fr.md"), (past.Versions[0].Original, past.Versions[0].OriginalBefore));
        Assert.Equal(("content/experiences/potager/fr.md", ""), (past.Versions[1].Original, past.Versions[1].OriginalBefore));
    }

    [Fact]
    public async Task What_had_the_same_name_before_is_another_record()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, "tout autre chose");
        await folder.Commit("Un premier jardin", "Zoé Nom");
        await folder.Git("rm", "--quiet", "-r", "content/experiences/jardin");
        await folder.Commit("Retiré");
        folder.Write(File, Lines);
        await folder.Commit("Un second jardin");

        Assert.Equal(["Ana Prénom"], (await Past(folder))!.Contributors);
    }

    [Fact]
    public async Task A_name_taken_again_by_another_record_does_not_mix_them()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, Lines);
        await folder.Commit("Le premier");
        await folder.Git("mv", "content/experiences/jardin", "content/experiences/ailleurs");
        await folder.Commit("Déplacé");
        folder.Write(File, "tout autre chose");
        await folder.Commit("Le second");

        Assert.Equal(["Le second"], (await Past(folder))!.Versions.Select(version => version.Subject));
        Assert.Equal(["Déplacé", "Le premier"], (await Past(folder, "content/experiences/ailleurs/fr.md"))!.Versions.Select(version => version.Subject));
    }

    [Fact]
    public async Task Languages_are_told_together()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, Lines);
        await folder.Commit("Premier texte");
        folder.Write("content/experiences/jardin/en.md", "english");
        await folder.Commit("Traduit", "Bob Nom");

        var past = await Past(folder, File, "content/experiences/jardin/en.md");

        Assert.Equal(["Traduit", "Premier texte"], past!.Versions.Select(version => version.Subject));
        Assert.Equal((File, File), (past.Versions[0].Original, past.Versions[0].OriginalBefore));
    }

    [Fact]
    public async Task The_mailmap_is_honoured_and_no_address_is_told()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, Lines);
        await folder.Commit("Écrire à ana.prenom@exemple.org", "ana", "ana@vieux.exemple.org");
        folder.Write(File, Lines + "\nfin");
        await folder.Commit("Suite", "bob@exemple.org");
        using var reader = new HistoryReader(folder.Command);
        await reader.AtAsync(null);
        folder.Write(".mailmap", "Ana Prénom <ana@exemple.org> <ana@vieux.exemple.org>\n");
        await folder.Commit("Noms");

        var past = (await reader.AtAsync(null)).Of([File]);

        Assert.Equal(["Ana Prénom"], past!.Contributors);
        Assert.Equal(["Suite", "Écrire à […]"], past.Versions.Select(version => version.Subject));
    }

    [Fact]
    public async Task A_shallow_clone_does_not_pretend_to_know_the_beginning()
    {
        using var folder = await GitFolder.New();
        folder.Write(File, Lines);
        folder.Write("content/experiences/autre/fr.md", "un autre texte");
        await folder.Commit("Premier texte");
        folder.Write("content/experiences/autre/fr.md", "un autre texte encore");
        await folder.Commit("L'autre", "Bob Nom");
        folder.Write(File, Lines + "\nfin");
        await folder.Commit("La fin", "Cléo Nom");
        using var clone = await GitFolder.New();
        await clone.Git("fetch", "--quiet", "--depth", "2", "file://" + folder.Root, "main");
        await clone.Git("reset", "--quiet", "--hard", "FETCH_HEAD");
        using var reader = new HistoryReader(clone.Command);

        var history = await reader.AtAsync(null);

        Assert.Equal(HistoryReach.Shallow, history.Reach);
        var past = history.Of([File])!;
        Assert.Null(past.Created);
        Assert.Equal(["Cléo Nom"], past.Contributors);
        Assert.False(history.Of(["content/experiences/autre/fr.md"])!.IsWhole);
        Assert.Empty(history.Of(["content/experiences/autre/fr.md"])!.Versions);
    }

    [Fact]
    public async Task Nothing_is_known_of_what_is_in_no_repository()
    {
        var folder = Directory.CreateTempSubdirectory("relais-past-").FullName;
        using var reader = new HistoryReader(new GitCommand(folder));

        Assert.Same(ContentHistory.None, await reader.AtAsync(null));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task What_came_since_is_added_to_what_was_read()
    {
        using var folder = await GitFolder.New();
        folder.Write("content/experiences/potager/fr.md", Lines);
        await folder.Commit("Premier texte");
        using var reader = new HistoryReader(folder.Command);
        await reader.AtAsync(null);
        await folder.Git("mv", "content/experiences/potager", "content/experiences/jardin");
        await folder.Commit("Un autre nom");
        folder.Write(File, Lines + "\nfin");
        await folder.Commit("La fin");

        var grown = await reader.AtAsync(null);

        Assert.Equal(3, grown.Commits);
        Assert.Equal((await Past(folder))!.Versions.Select(version => version.Commit), grown.Of([File])!.Versions.Select(version => version.Commit));
    }

    [Fact]
    public async Task A_centre_in_a_folder_of_its_repository_has_its_past_and_its_texts()
    {
        using var folder = await GitFolder.New("centre");
        folder.Write(File, "un");
        await folder.Commit("Premier texte");
        folder.Write(File, "deux");
        var commit = await folder.Commit("Second");
        using var reader = new HistoryReader(folder.Command);
        var history = await reader.AtAsync(null);

        var texts = await reader.Texts().ReadAsync([(commit, history.InRepository(File)), (commit + "^", history.InRepository(File)), (commit + "^^", history.InRepository(File)), (commit, "")], 1000);

        Assert.Equal(2, history.Of([File])!.Versions.Count);
        Assert.Equal(["deux", "un", null, null], texts);
    }

    [Theory]
    [InlineData(4, "quat")]
    [InlineData(3, null)]
    public async Task A_text_is_read_up_to_its_limit(long most, string? expected)
    {
        using var folder = await GitFolder.New();
        folder.Write(File, "quat");
        var commit = await folder.Commit("Texte");

        Assert.Equal([expected], await new VersionTexts(folder.Command).ReadAsync([(commit, File)], most));
    }

    private static async Task<RecordHistory?> Past(GitFolder folder, params string[] files)
    {
        using var reader = new HistoryReader(folder.Command);
        return (await reader.AtAsync(null)).Of(files.Length == 0 ? [File] : files);
    }
}
