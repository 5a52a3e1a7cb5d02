using System.Text.Json;

namespace Relais.Tests.Tools;

public sealed class CheckCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void A_sound_centre_passes_and_the_summary_counts_its_records()
    {
        var run = _centre.Run("check");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Matches(@"^\d+ fiches \(1 expérience, \d+ organisations\), 0 erreur, \d+ avertissements?\n$", run.Error);
    }

    [Fact]
    public void An_error_is_printed_as_a_place_that_editors_turn_into_a_link()
    {
        BreakStatus();

        var run = _centre.Run("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{SmallCentre.WriteUp}(4,9): error unknown-term: « publihsed » n'est pas un terme du vocabulaire « status ».", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vouliez-vous dire « published » ?", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 erreur,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_in_English_when_asked()
    {
        BreakStatus();

        var run = _centre.Run("check", "--lang", "en");

        Assert.Contains("Did you mean \"published\"?", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 error,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_of_json_is_one_diagnostic()
    {
        BreakStatus();

        var run = _centre.Run("check", "--json");

        var found = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var error = Assert.Single(found, one => one.GetProperty("severity").GetString() is "error");
        Assert.Equal(SmallCentre.WriteUp, error.GetProperty("file").GetString());
        Assert.Equal(4, error.GetProperty("line").GetInt32());
        Assert.Equal(9, error.GetProperty("column").GetInt32());
        Assert.Equal("unknown-term", error.GetProperty("code").GetString());
        Assert.Equal("published", error.GetProperty("suggestion").GetString());
        Assert.StartsWith("« publihsed »", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/organisations")]
    [InlineData("content/organisations/")]
    [InlineData("content/organisations/cabiria.yml")]
    public void Paths_limit_what_is_shown_but_errors_elsewhere_are_counted(string path)
    {
        BreakStatus();

        var run = _centre.Run("check", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("1 erreur ailleurs", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/experiences/cabiria-lyon")]
    [InlineData(SmallCentre.WriteUp)]
    [InlineData("content/vocabularies", SmallCentre.WriteUp)]
    public void Faults_of_the_paths_asked_for_are_shown(params string[] paths)
    {
        BreakStatus();

        var run = _centre.Run(["check", .. paths]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unknown-term", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 fiche, 1 erreur", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_wrong_usage()
    {
        var run = _centre.Run("check", "content/organisation");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("« organisations »", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_outside_the_centre_is_wrong_usage() => Assert.Equal(2, _centre.Run("check", "..").ExitCode);

    [Fact]
    public void A_broken_schema_is_shown_whatever_the_paths()
    {
        _centre.Edit("content-schema.yml", text => text.Replace("\nversion: 1", "\nverzion: 1", StringComparison.Ordinal));

        var run = _centre.Run("check", SmallCentre.WriteUp);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content-schema.yml(", run.Output, StringComparison.Ordinal);
        Assert.Contains("aucune fiche n'a été lue", run.Error, StringComparison.Ordinal);
    }

    private void BreakStatus() => _centre.Edit(SmallCentre.WriteUp, text => text.Replace("status: published", "status: publihsed", StringComparison.Ordinal));
}
