namespace Relais.Tests.Tools.Check;

/// <summary>What would be committed is what is checked, and nothing else.</summary>
public sealed class CheckStagedTests
{
    private const string Good = "status: published";
    private const string Bad = "status: publihsed";
    private const string Organisation = "content/organisations/cabiria.yml";

    [Fact]
    public async Task A_fault_that_is_not_staged_does_not_count()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, Good, Bad);

        var run = centre.Run("check", "--staged");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(1, centre.Run("check").ExitCode);
    }

    [Fact]
    public async Task A_fault_that_is_staged_counts_even_when_the_file_is_mended_since()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.GitAsync("add", "--all");
        centre.Edit(SmallCentre.WriteUp, Bad, Good);

        var run = centre.Run("check", "--staged", "--no-hints");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{SmallCentre.WriteUp}(4,9): error unknown-term", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, centre.Run("check").ExitCode);
    }

    [Fact]
    public async Task A_staged_file_that_is_deleted_since_is_still_checked()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.GitAsync("add", "--all");
        centre.Delete(SmallCentre.WriteUp);

        Assert.Equal(1, centre.Run("check", "--staged").ExitCode);
    }

    [Fact]
    public async Task A_staged_deletion_is_told_where_it_leaves_a_reference_to_nothing()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("rm", "--quiet", "--cached", Organisation);

        var run = centre.Run("check", "--staged");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{SmallCentre.WriteUp}(33,", run.Output, StringComparison.Ordinal);
        Assert.Contains("error dangling-reference", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_that_were_there_before_in_other_records_are_not_the_author_s()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.CommitAsync("Une faute d'avant");
        centre.Edit(Organisation, "name: \"Cabiria\"", "# Revue\nname: \"Cabiria\"");
        await centre.GitAsync("add", "--all");

        var run = centre.Run("check", "--staged");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("1 erreur ailleurs", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_moved_is_checked_where_it_goes()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("mv", "content/experiences/cabiria-lyon", "content/experiences/Cabiria");

        var run = centre.Run("check", "--staged");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/experiences/Cabiria(1,1): error bad-slug", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_is_the_same_whatever_git_turns_the_line_ends_into()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("config", "core.autocrlf", "true");
        centre.Write(".gitattributes", "*.md eol=crlf\n");
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.GitAsync("add", "--all");

        Assert.Contains("(4,9): error unknown-term", centre.Run("check", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_staged_as_a_pointer_of_Git_LFS_is_said()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, "\nlang: fr", "\nlang: fr\ndocuments:\n  - {title: \"Livret\", file: livret.pdf}");
        centre.Write("content/experiences/cabiria-lyon/livret.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n");
        await centre.GitAsync("add", "--all");

        Assert.Contains("error lfs-pointer", centre.Run("check", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_commit_everything_staged_is_checked()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("update-ref", "-d", "HEAD");
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.GitAsync("add", "--all");

        Assert.Contains("error unknown-term", centre.Run("check", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_in_a_folder_of_the_repository_is_found_there()
    {
        using var centre = await GitCentre.OfAsync("site/centre");
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.GitAsync("add", "--all");

        Assert.Contains($"{SmallCentre.WriteUp}(4,9): error unknown-term", centre.Run("check", "--staged").Output, StringComparison.Ordinal);
        Assert.Contains($"::error file=site/centre/{SmallCentre.WriteUp},line=4,col=9", centre.Run("check", "--staged", "--github").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_that_is_not_finished_is_said()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("checkout", "--quiet", "-b", "autre");
        centre.Edit(SmallCentre.WriteUp, "lang: fr", "lang: fr # ici");
        await centre.CommitAsync("Autre");
        await centre.GitAsync("checkout", "--quiet", "main");
        centre.Edit(SmallCentre.WriteUp, "lang: fr", "lang: fr # là");
        await centre.CommitAsync("Ici");
        await Assert.ThrowsAsync<Relais.Indexer.Git.GitException>(() => centre.GitAsync("merge", "--quiet", "autre"));

        var run = centre.Run("check", "--staged");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("conflits", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_repository_git_s_refusal_is_told()
    {
        using var centre = new SmallCentre();

        var run = centre.Run("check", "--staged");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Git ne peut pas répondre", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_a_revision_only_records_that_changed_are_shown()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Edit(SmallCentre.WriteUp, Good, Bad);
        await centre.CommitAsync("Une faute");
        centre.Edit(Organisation, "name: \"Cabiria\"", "nom: \"x\"\nname: \"Cabiria\"");

        Assert.DoesNotContain("unknown-term", centre.Run("check", "--since", "HEAD").Output, StringComparison.Ordinal);
        Assert.Contains("unknown-field", centre.Run("check", "--since", "HEAD").Output, StringComparison.Ordinal);
        Assert.Contains("unknown-term", centre.Run("check", "--since", "HEAD~1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_a_branch_is_since_one_s_own_branch_left_it()
    {
        using var centre = await GitCentre.OfAsync();
        await centre.GitAsync("checkout", "--quiet", "-b", "mienne");
        await centre.GitAsync("checkout", "--quiet", "main");
        centre.Edit(SmallCentre.WriteUp, "lang: fr", "lang: fr # main");
        await centre.CommitAsync("Ce que fait l'équipe");
        await centre.GitAsync("checkout", "--quiet", "mienne");
        centre.Edit(Organisation, "name: \"Cabiria\"", "nom: \"x\"\nname: \"Cabiria\"");
        await centre.CommitAsync("Ce que je fais");

        var run = centre.Run("check", "--since", "main");

        Assert.StartsWith("1 fiche, 1 erreur", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_files_that_git_does_not_know_yet_have_changed_too()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Write("content/pages/a-propos/fr.md", "pas d'en-tête");

        Assert.Contains("missing-front-matter", centre.Run("check", "--since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absente")]
    [InlineData("--output=/tmp/x")]
    public async Task A_revision_that_is_not_there_is_wrong_usage(string revision)
    {
        using var centre = await GitCentre.OfAsync();

        var run = centre.Run("check", "--since=" + revision);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"« {revision} »", run.Error, StringComparison.Ordinal);
    }
}
