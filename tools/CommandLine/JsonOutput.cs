using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relais.Tools.CommandLine;

/// <summary>JSON for programs: one object a line, snake_case like the keys of the schema, accents as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteJsonLine<T>(this TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, Options));
}
