using System.Text;
using System.Text.Json;
using Relais.Engine;

namespace Relais.Bench.Corpus;

/// <summary>Takes a line of the corpus apart by hand: it is inside the time of an index run, and a serializer would spend a part of that on learning the type.</summary>
internal static class WriteUpParser
{
    private static readonly (byte[] Utf8, string Name)[] _facets = [.. WriteUp.FacetNames.Select(name => (Encoding.UTF8.GetBytes(name), name))];

    /// <summary>Reads one JSON object; members that it does not know are stepped over.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static WriteUp Parse(ReadOnlySpan<byte> line)
    {
        string id = "", lang = "", title = "", summary = "", body = "";
        var facets = new List<KeywordValue>(16);
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = Text(ref reader);
            else if (reader.ValueTextEquals("lang"u8)) lang = Text(ref reader);
            else if (reader.ValueTextEquals("title"u8)) title = Text(ref reader);
            else if (reader.ValueTextEquals("summary"u8)) summary = Text(ref reader);
            else if (reader.ValueTextEquals("body"u8)) body = Text(ref reader);
            else if (FacetNamed(ref reader) is { } facet) ReadValues(ref reader, facet, facets);
            else reader.Skip();
        }
        return new WriteUp(id, lang, title, summary, body, facets);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }

    private static string? FacetNamed(ref Utf8JsonReader reader)
    {
        foreach (var (utf8, name) in _facets)
            if (reader.ValueTextEquals(utf8)) return name;
        return null;
    }

    /// <summary>A word, a number, an array of words, or null.</summary>
    private static void ReadValues(ref Utf8JsonReader reader, string facet, List<KeywordValue> values)
    {
        reader.Read();
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType == JsonTokenType.String) values.Add(new KeywordValue(facet, reader.GetString()!));
            else if (reader.TokenType == JsonTokenType.Number) values.Add(new KeywordValue(facet, Encoding.UTF8.GetString(reader.ValueSpan)));
        }
        while ((reader.TokenType == JsonTokenType.StartArray || reader.CurrentDepth > depth) && reader.Read());
    }
}
