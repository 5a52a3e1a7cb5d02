using System.Diagnostics;

namespace Relais.Tests.Tools;

/// <summary>What Tab proposes.</summary>
public sealed class CompletionCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Theory]
    [InlineData("check", "ch")]
    [InlineData("--staged", "check", "--st")]
    [InlineData("unknown-term", "explain", "unkn")]
    [InlineData("theme", "vocab", "list", "")]
    [InlineData("mental_health", "vocab", "usage", "theme", "men")]
    [InlineData("housing", "vocab", "rename", "theme", "hou")]
    [InlineData("organisation", "new", "--type", "")]
    [InlineData("organisation", "schema", "org")]
    [InlineData("cabiria-lyon", "preview", "cab")]
    [InlineData("theme=", "search", "--facet", "th")]
    [InlineData("bash", "completion", "")]
    public void The_word_begun_is_completed(string expected, params string[] words) => Assert.Contains(expected, Proposed(words));

    [Fact]
    public void Options_are_not_proposed_before_one_is_begun() => Assert.DoesNotContain(Proposed("check", ""), word => word.StartsWith('-'));

    [Fact]
    public void A_meaning_comes_with_each_word() =>
        Assert.Contains("mental_health\tSanté mentale et bien-être\n", _centre.Run("completion", "words", "--", "vocab", "usage", "theme", "mental").Output, StringComparison.Ordinal);

    [Fact]
    public void Outside_a_centre_nothing_of_one_is_proposed_and_nothing_fails()
    {
        var run = ToolRun.In(Path.GetTempPath(), "completion", "words", "--", "vocab", "list", "");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("relais che", 1, "check")]
    [InlineData("relais vocab usage theme mental", 4, "mental_health")]
    [InlineData("relais explain unknown-te", 2, "unknown-term")]
    public async Task Bash_completes_with_the_script_it_is_given(string line, int word, string expected)
    {
        var script = _centre.Run("completion", "bash").Output;
        var words = string.Join(' ', line.Split(' ').Select(one => $"'{one}'"));
        // The program itself, as bash would find it on its path.
        var program = Path.Combine(AppContext.BaseDirectory, "relais.dll");
        var asked = $"relais() {{ dotnet '{program}' \"$@\"; }}\n{script}\nCOMP_WORDS=({words}); COMP_CWORD={word}; _relais; printf '%s\\n' \"${{COMPREPLY[@]}}\"";
        var start = new ProcessStartInfo("bash", ["-c", asked]) { WorkingDirectory = _centre.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();

        var output = await bash.StandardOutput.ReadToEndAsync();

        await bash.WaitForExitAsync();
        Assert.Equal(expected + "\n", output);
        Assert.Equal("", await error);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Help_tells_how_to_install_it(string shell) => Assert.Contains($"relais completion {shell} > ", _centre.Run("completion", "--help").Output, StringComparison.Ordinal);

    private List<string> Proposed(params string[] words) => [.. _centre.Run(["completion", "words", "--", .. words]).Lines.Select(line => line.Split('\t')[0])];
}
