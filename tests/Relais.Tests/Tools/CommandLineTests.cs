namespace Relais.Tests.Tools;

public sealed class CommandLineTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Theory]
    [InlineData]
    [InlineData("serch")]
    [InlineData("check", "--jsno")]
    [InlineData("check", "--lang", "de")]
    [InlineData("search", "--page", "0")]
    [InlineData("search", "--sort", "price")]
    [InlineData("explain", "unknown-term", "bad-slug")]
    public void Wrong_usage_gives_2_and_says_where_help_is(params string[] args)
    {
        var run = _centre.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vouliez-vous dire « search » ?", "serch")]
    [InlineData("Vouliez-vous dire « --json » ?", "check", "--jsno")]
    [InlineData("Did you mean \"--json\"?", "search", "--jsno", "--lang", "en")]
    public void A_slip_in_a_name_is_answered_with_the_right_name(string expected, params string[] args) =>
        Assert.Contains(expected, _centre.Run(args).Error, StringComparison.Ordinal);

    [Fact]
    public void Without_a_centre_around_it_the_program_asks_for_one()
    {
        var run = ToolRun.In(Path.GetTempPath(), "check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--root", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_that_is_not_a_centre_is_refused()
    {
        var run = _centre.Run("check", "--root", "content");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("« content »", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_is_found_from_a_folder_below_and_from_outside_with_the_option()
    {
        Assert.Equal(0, ToolRun.In(Path.Combine(_centre.Root, "content", "experiences"), "check").ExitCode);
        Assert.Equal(0, ToolRun.In(Path.GetTempPath(), "check", "--root", _centre.Root).ExitCode);
    }

    [Theory]
    [InlineData("Utilisation", "--help")]
    [InlineData("Usage:", "--help", "--lang", "en")]
    [InlineData("Folder of the centre", "check", "--help", "--lang=en")]
    public void Help_speaks_the_language_asked_for(string expected, params string[] args)
    {
        var run = _centre.Run(args);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("vocab", "--help")]
    [InlineData("translate", "--help")]
    public void A_list_of_commands_keeps_names_short_and_each_to_its_line(params string[] args)
    {
        var lines = _centre.Run(args).Output.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith("Commandes", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 0).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("^  [a-z]+( <[^ ]+>){0,3} {2,50}[A-ZÀ-Ý]", line));
    }

    [Fact]
    public void A_bug_gives_70_without_its_stack_unless_asked()
    {
        using var broken = new BrokenWriter();

        var run = ToolRun.In(_centre.Root, broken, "explain");
        var verbose = ToolRun.In(_centre.Root, broken, "explain", "--verbose");

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("Signalez-la", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(70, verbose.ExitCode);
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_bug()
    {
        var run = _centre.Run("index", "--output", "content-schema.yml");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("Signalez", run.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("broken");
    }
}
