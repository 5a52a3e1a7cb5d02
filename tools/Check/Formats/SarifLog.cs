using System.Text.Json.Serialization;

namespace Relais.Tools.Check.Formats;

/// <summary>The parts of SARIF 2.1.0 that a report needs (docs.oasis-open.org/sarif/sarif/v2.1.0). Names are those of the standard.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool, string Language, string ColumnKind, IReadOnlyDictionary<string, SarifBase> OriginalUriBaseIds, IReadOnlyList<SarifInvocation> Invocations, IReadOnlyList<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string SemanticVersion, string Language, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(string Id, SarifText ShortDescription, SarifText FullDescription, SarifHelp Help, SarifConfiguration DefaultConfiguration, SarifRuleProperties Properties);

internal sealed record SarifText(string Text);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifConfiguration(string Level);

/// <summary>What GitHub sorts by.</summary>
internal sealed record SarifRuleProperties([property: JsonPropertyName("problem.severity")] string ProblemSeverity, IReadOnlyList<string> Tags);

internal sealed record SarifBase(SarifText Description);

internal sealed record SarifInvocation(bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifText Message);

internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations, IReadOnlyDictionary<string, string> PartialFingerprints);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri, string UriBaseId);

internal sealed record SarifRegion(int StartLine, int StartColumn);
