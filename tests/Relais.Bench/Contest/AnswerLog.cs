using System.Text.Json;

namespace Relais.Bench.Contest;

/// <summary>What was answered, a line a query, so that contestants can be compared answer by answer.</summary>
internal sealed class AnswerLog : IDisposable
{
    private readonly StreamWriter _file;

    private AnswerLog(string path) => _file = new StreamWriter(path);

    /// <summary>The log that BENCH_CHECK names, or null when none is wanted.</summary>
    public static AnswerLog? FromEnvironment() => Environment.GetEnvironmentVariable("BENCH_CHECK") is { Length: > 0 } path ? new AnswerLog(path) : null;

    /// <summary>Adds a line.</summary>
    public void Write(Operation operation, BenchQuery query, Answer answer) => _file.WriteLine(JsonSerializer.Serialize(
        new Line(
            query.Qid,
            operation.Name,
            query.Cls,
            answer.Total,
            [.. answer.Cards.Select(card => card.Id)],
            answer.Facets.Count == 0 ? null : answer.Facets.ToDictionary(facet => facet.Field, Counts, StringComparer.Ordinal)),
        JsonSerializerOptions.Web));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static Dictionary<string, int> Counts(Engine.FacetResult facet) => facet.Counts.ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);

    private sealed record Line(string Qid, string Op, string Cls, int Total, IReadOnlyList<string> Ids, Dictionary<string, Dictionary<string, int>>? Facets);
}
