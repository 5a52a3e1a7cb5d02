namespace Relais.Tests.Tools;

public sealed class IndexCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void The_index_is_made_where_the_site_reads_it()
    {
        var run = _centre.Run("index");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches(@"^\d+ fiches publiées, \d+\.\d\d s\n$", run.Output);
        Assert.True(Directory.Exists(Path.Combine(_centre.Root, ".relais", "index")));
    }

    [Fact]
    public void Nothing_is_built_twice_unless_forced()
    {
        _centre.Run("index");

        Assert.Contains("à jour", _centre.Run("index").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("à jour", _centre.Run("index", "--force").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_an_error_keeps_its_last_good_version()
    {
        _centre.Run("index");
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("status: published", "status: publihsed", StringComparison.Ordinal));

        var run = _centre.Run("index");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 fiche dans sa dernière version sans erreur", run.Output, StringComparison.Ordinal);
        Assert.Contains("experience/cabiria-lyon", run.Output, StringComparison.Ordinal);
        Assert.Contains("unknown-term", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 expérience", _centre.Run("search", "parité").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_never_was_good_waits()
    {
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("status: published", "status: publihsed", StringComparison.Ordinal));

        var run = _centre.Run("index", "--output", "elsewhere");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 fiche en attente de correction : experience/cabiria-lyon", run.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(_centre.Root, "elsewhere")));
    }

    [Theory]
    [InlineData]
    [InlineData("--force")]
    public void A_broken_schema_builds_nothing(params string[] args)
    {
        _centre.Edit("content-schema.yml", text => text.Replace("\nversion: 1", "\nverzion: 1", StringComparison.Ordinal));

        var run = _centre.Run(["index", .. args]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content-schema.yml(", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_centre.Root, ".relais", "index")));
    }
}
