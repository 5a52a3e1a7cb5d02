using System.Text.Json;
using Relais.Indexer.Diagnostics;
using Relais.Tools.Check.Formats;

namespace Relais.Tests.Tools.Check;

public sealed class CheckFormatTests
{
    private static readonly Rule Rule = Rules.All.First(rule => rule.Code is "unknown-field");
    private static readonly Rule Hint = Rules.All.First(rule => rule.Code is "phone-number");

    [Theory]
    [InlineData("--json", "--sarif")]
    [InlineData("--github", "--json")]
    [InlineData("--staged", "--since=HEAD")]
    [InlineData("--hints", "--no-hints")]
    public void Options_that_do_not_go_together_are_wrong_usage(string one, string other)
    {
        using var centre = new SmallCentre();

        var run = centre.Run("check", one, other);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("ne vont pas ensemble", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_escape_what_would_end_them()
    {
        var diagnostic = new Diagnostic(Rule, new SourcePosition("content/a,b/c:d 100%/fr.md", 4, 9), ["50 %\r\n::error::x"]);

        var line = Written(new GitHubFormat("fr", "dossier/"), diagnostic);

        Assert.Equal("::error file=dossier/content/a%2Cb/c%3Ad 100%25/fr.md,line=4,col=9,title=unknown-field::Le champ « 50 %25  ::error::x » n'existe pas. Corrigez son nom ou retirez-le.\n", line);
    }

    [Fact]
    public void Hints_are_notices()
    {
        Assert.StartsWith("::notice file=a.md,line=1,col=1,title=phone-number::", Written(new GitHubFormat("fr", ""), new Diagnostic(Hint, new SourcePosition("a.md"), ["01"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sarif_report_tells_rules_in_two_languages_and_places_from_the_root_of_the_repository()
    {
        var found = new[] { new Diagnostic(Rule, new SourcePosition("content/é à/fr.md", 4, 9), ["x"]), new Diagnostic(Hint, new SourcePosition("content/b/fr.md", 2, 3), ["01"]) };

        var log = JsonDocument.Parse(Written(new SarifFormat("fr", "centre/"), found)).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Rules.All.Select(rule => rule.Code), rules.Select(rule => rule.GetProperty("id").GetString()));
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["error", "note"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var rule = rules[results[0].GetProperty("ruleIndex").GetInt32()];
        Assert.Contains("n'existe pas", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("There is no field", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("centre/content/%C3%A9%20%C3%A0/fr.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Contains(place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!, run.GetProperty("originalUriBaseIds").EnumerateObject().Select(one => one.Name));
        Assert.Equal((4, 9), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_lines_move()
    {
        static string Print(int line, string argument) => JsonDocument.Parse(Written(new SarifFormat("fr", ""), new Diagnostic(Rule, new SourcePosition("a.md", line), [argument])))
            .RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetRawText();

        Assert.Equal(Print(1, "x"), Print(7, "x"));
        Assert.NotEqual(Print(1, "x"), Print(1, "y"));
    }

    [Fact]
    public void More_findings_than_a_forge_reads_lose_their_hints_first_and_the_rest_is_said()
    {
        var found = Enumerable.Range(1, SarifFormat.MostResults).Select(line => new Diagnostic(Hint, new SourcePosition("a.md", line), ["01"])).Append(new Diagnostic(Rule, new SourcePosition("b.md"), ["x"])).ToList();
        using var output = new StringWriter();

        var left = new SarifFormat("fr", "").Write(output, found);

        var run = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("runs")[0];
        Assert.Equal(1, left);
        Assert.Equal(SarifFormat.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        Assert.Contains("1 constat", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_centre_gives_a_report_without_results()
    {
        using var centre = new SmallCentre();

        var run = centre.Run("check", "--sarif");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.GetProperty("level").GetString() is "error");
    }

    private static string Written(CheckFormat format, params Diagnostic[] found)
    {
        using var output = new StringWriter { NewLine = "\n" };
        format.Write(output, found);
        return output.ToString();
    }
}
