using Relais.Tools.CommandLine;

namespace Relais.Tests.Tools;

/// <summary>A person at a terminal is asked what a new record is to be.</summary>
public sealed class NewQuestionsTests : IDisposable
{
    private const string Made = "content/experiences/le-jardin-partage-de-lyon/fr.md";

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void The_address_comes_from_the_title_and_answers_fill_the_fields_of_a_submission()
    {
        // Type, title, language, address, summary, country, name of the place, organisation to write to.
        var console = new TypedConsole("", "Le jardin partagé de Lyon", "", "", "Un résumé.", "france", "Lyon 8e", "Le jardin");

        var run = Run(console, "new");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(Made + "\n", run.Output);
        Assert.Equal(0, console.KeysLeft);
        var text = _centre.Read(Made);
        Assert.Contains("\ntitle: \"Le jardin partagé de Lyon\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsummary: \"Un résumé.\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  name: \"Lyon 8e\"", text, StringComparison.Ordinal);
        Assert.Contains("\n  org: \"Le jardin\"", text, StringComparison.Ordinal);
        Assert.Contains("\ncountry: FR\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JP", "japon")]
    [InlineData("CI", "Côte d’Ivoire")]
    [InlineData("JP", "nulle part", "japon")]
    [InlineData("GN", "guinée")]
    [InlineData("AT", "autri")]
    [InlineData("AU", "aust", "")]
    [InlineData("AF", "?", "↓")]
    public void A_name_in_a_long_list_is_found_as_it_is_typed(string country, params string[] typed)
    {
        var console = new TypedConsole(["", "Le jardin partagé de Lyon", "", "", "Un résumé.", .. typed, "Lyon 8e", "Le jardin"]);

        var run = Run(console, "new");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, console.KeysLeft);
        Assert.Contains($"\ncountry: {country}\n", _centre.Read(Made), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_off_stays_to_be_filled_and_the_file_passes_the_check()
    {
        var console = new TypedConsole("", "", "", "jardin", "", "", "", "");

        var run = Run(console, "new");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("", _centre.Run("check", "content/experiences/jardin/fr.md", "--no-hints").Output);
    }

    [Fact]
    public void An_address_that_is_taken_is_asked_again()
    {
        var console = new TypedConsole("", "Cabiria Lyon", "", "autre-cabiria", "", "", "", "");

        var run = Run(console, "new");

        Assert.Equal("content/experiences/autre-cabiria/fr.md\n", run.Output);
        Assert.Contains("existe déjà", console.Said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_options_tell_is_not_asked()
    {
        var console = new TypedConsole("", "Un résumé.", "", "");

        var run = Run(console, "new", "--type", "experience", "--title", "Le jardin partagé de Lyon", "--language", "fr", "--set", "country=FR");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, console.KeysLeft);
        Assert.Contains("\ncountry: FR\n", _centre.Read(Made), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_name_nothing_is_asked() => Assert.Equal(0, Run(new TypedConsole(), "new", "jardin").ExitCode);

    [Fact]
    public void Where_nobody_can_answer_the_title_gives_the_address()
    {
        var run = _centre.Run("new", "--title", "Le jardin partagé de Lyon", "--set", "place.name=Lyon 8e", "--set", "themes=housing,food_activity");

        Assert.Equal(Made + "\n", run.Output);
        Assert.Contains("\n  name: \"Lyon 8e\"", _centre.Read(Made), StringComparison.Ordinal);
        Assert.Contains("\nthemes: [housing, food_activity]\n", _centre.Read(Made), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Il faut un nom", "new")]
    [InlineData("place.name=…", "new", "x", "--set", "place=Lyon")]
    [InlineData("Vouliez-vous dire « name » ?", "new", "x", "--set", "place.nam=Lyon")]
    [InlineData("liste de groupes", "new", "x", "--set", "partners.org=Ville")]
    [InlineData("« housin »", "new", "x", "--set", "themes=food_activity,housin")]
    public void Where_nobody_can_answer_what_is_missing_or_wrong_is_said(string expected, params string[] args)
    {
        var run = _centre.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(_centre.Has("content/experiences/x/fr.md"));
    }

    private ToolRun Run(TypedConsole console, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = RelaisCommandLine.Run(args, new ToolEnvironment { Output = output, Error = error, WorkingDirectory = _centre.Root, Asking = console });
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
