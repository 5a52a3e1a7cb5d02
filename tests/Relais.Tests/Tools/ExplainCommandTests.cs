using Relais.Indexer.Diagnostics;
using Relais.Tools.Explain;

namespace Relais.Tests.Tools;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_with_an_example(string code)
    {
        var run = Run("explain", code);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(code + " (", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(RuleExamples.Of(code));
    }

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        var run = Run("explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Rules.All.Select(rule => rule.Code), run.Lines.Select(line => line.Split('\t')[0]), StringComparer.Ordinal);
    }

    [Fact]
    public void Severity_message_and_example_are_in_the_language_asked_for()
    {
        Assert.Contains("avertissement", Run("explain", "unused-source").Output, StringComparison.Ordinal);
        var english = Run("explain", "unused-source", "--lang", "en").Output;
        Assert.Contains("warning", english, StringComparison.Ordinal);
        Assert.Contains("is cited nowhere in the text", english, StringComparison.Ordinal);
        Assert.Contains("    + Le lieu ouvre en 2011 [S2].", english, StringComparison.Ordinal);
        Assert.DoesNotContain("relais new cabiria --type organisation | ", Run("explain", "dangling-reference").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_refused_with_the_nearest_one()
    {
        var run = Run("explain", "unknown-trm");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("« unknown-term »", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] args) => ToolRun.In(Path.GetTempPath(), args);
}
