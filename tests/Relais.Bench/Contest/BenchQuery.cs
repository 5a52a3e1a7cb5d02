using System.Text.Json;

namespace Relais.Bench.Contest;

/// <summary>One line of the query set; what an operation does not need is null.</summary>
internal sealed record BenchQuery(
    string Qid,
    string Op,
    string Cls,
    int K,
    IReadOnlyList<string>? Terms,
    string? Mode,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Filters,
    IReadOnlyList<string>? Facets,
    string? Prefix,
    string? Term,
    int? Edits)
{
    /// <summary>Reads a query set in the order of the file, which is shuffled already.</summary>
    public static IReadOnlyList<BenchQuery> ReadAll(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<BenchQuery>(line, JsonSerializerOptions.Web)!)];

    /// <summary>The queries of one kind: search, prefix or fuzzy.</summary>
    public static IReadOnlyList<BenchQuery> ReadAll(string path, string kind) => [.. ReadAll(path).Where(query => string.Equals(query.Op, kind, StringComparison.Ordinal))];
}
