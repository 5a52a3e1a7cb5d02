using System.Text.Json;

namespace Relais.Bench;

/// <summary>One line of the corpus.</summary>
internal sealed record WriteUp(
    string Id,
    string Lang,
    string Title,
    string Summary,
    string Body,
    IReadOnlyList<string> Theme,
    IReadOnlyList<string> Audience,
    string Setting,
    string Country,
    string? Region,
    int Year,
    string Stage,
    string Participation)
{
    /// <summary>Reads a corpus line by line.</summary>
    public static IEnumerable<WriteUp> ReadAll(string path) =>
        File.ReadLines(path).Select(line => JsonSerializer.Deserialize<WriteUp>(line, JsonSerializerOptions.Web)!);
}
