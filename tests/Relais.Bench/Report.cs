using System.Text.Json;
using System.Text.Json.Serialization;
using Relais.Bench.Contest;

namespace Relais.Bench;

/// <summary>What an index run prints.</summary>
internal sealed record IndexReport(string Peer, int N, double IndexS, double PeakRssMb);

/// <summary>What a query run prints: figures by operation, and by operation and class of query.</summary>
internal sealed record QueryReport(
    string Peer,
    IReadOnlyDictionary<string, Figures> Ops,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, Figures>> ByClass,
    double PeakRssMb);

/// <summary>The spelling that the driver reads: snake case, nothing for what is absent.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions _snakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The name under which the contestant reports.</summary>
    public const string Peer = "relais";

    /// <summary>One line of JSON.</summary>
    public static string Line<T>(T report) => JsonSerializer.Serialize(report, _snakeCase);
}
