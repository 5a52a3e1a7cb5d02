using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;
using Relais.Tools.Explain;

namespace Relais.Tools.Check.Formats;

/// <summary>A SARIF 2.1.0 report, within the bounds of GitHub's code scanning: of more findings than it reads, hints go first, errors last.</summary>
/// <param name="language">Of the messages; the help of each rule is in French and English.</param>
/// <param name="prefix">Folder of the centre in the repository, "" or with a slash at the end.</param>
internal sealed class SarifFormat(string language, string prefix) : CheckFormat
{
    /// <summary>Results of a run that GitHub reads (docs.github.com, "SARIF support for code scanning").</summary>
    public const int MostResults = 25_000;

    private const string Root = "%SRCROOT%";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Speech _speech = new(language);

    public override int Write(TextWriter output, IReadOnlyList<Diagnostic> found)
    {
        var told = found.Count <= MostResults ? found : [.. found.OrderBy(diagnostic => diagnostic.Severity).Take(MostResults)];
        var left = found.Count - told.Count;
        var indexes = Rules.All.Select((rule, index) => (rule.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var run = new SarifRun(
            new SarifTool(new SarifDriver("relais", Version(), Culture(), [.. Rules.All.Select(Rule)])),
            Culture(),
            "utf16CodeUnits",
            new Dictionary<string, SarifBase>(StringComparer.Ordinal) { [Root] = new(new SarifText(_speech.Say("Racine du dépôt.", "Root of the repository."))) },
            [new SarifInvocation(ExecutionSuccessful: true, left == 0 ? [] : [new SarifNotification("warning", new SarifText(_speech.SayNumbers($"{left} constats ont été laissés de côté.", $"{left} findings were left out.")))])],
            [.. told.Select(diagnostic => Result(diagnostic, indexes[diagnostic.Code]))]);
        output.WriteLine(JsonSerializer.Serialize(new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), Options));
        return left;
    }

    private string Culture() => _speech.Say("fr-FR", "en-US");

    private static string Version() => typeof(SarifFormat).Assembly.GetName().Version!.ToString(3);

    private SarifResult Result(Diagnostic diagnostic, int rule) => new(
        diagnostic.Code,
        rule,
        Level(diagnostic.Severity),
        new SarifText(diagnostic.Message(language)),
        [new SarifLocation(new SarifPhysicalLocation(new SarifArtifact(Uri(prefix + diagnostic.At.File), Root), new SarifRegion(diagnostic.At.Line, diagnostic.At.Column)))],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["relais/v1"] = Fingerprint(diagnostic) });

    /// <summary>The same finding after lines were put before it: a forge then knows it again.</summary>
    private static string Fingerprint(Diagnostic diagnostic) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.At.File}\n{diagnostic.Code}\n{diagnostic.Message(Speech.English)}")).AsSpan(0, 16));

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private SarifRule Rule(Rule rule) => new(
        rule.Code,
        new SarifText(RuleText.Fault(rule, language)),
        new SarifText(RuleText.Message(rule, language)),
        new SarifHelp($"{RuleText.Message(rule, Speech.French)}\n\n{RuleText.Message(rule, Speech.English)}", Markdown(rule)),
        new SarifConfiguration(Level(rule.Severity)),
        new SarifRuleProperties(rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" }, ["content"]));

    private static string Markdown(Rule rule)
    {
        var lines = RuleExamples.Of(rule.Code);
        var example = lines.Where(line => line[0] is not '?').ToList();
        var text = new StringBuilder().Append("**Français.** ").Append(RuleText.Message(rule, Speech.French)).Append("\n\n**English.** ").Append(RuleText.Message(rule, Speech.English)).Append('\n');
        if (example.Count > 0) text.Append("\n```diff\n").AppendJoin('\n', example).Append("\n```\n");
        foreach (var remark in lines.Where(line => line[0] is '?'))
            text.Append('\n').Append(RuleText.Remark(remark, Speech.French)).Append("\n\n").Append(RuleText.Remark(remark, Speech.English)).Append('\n');
        return text.ToString();
    }
}
