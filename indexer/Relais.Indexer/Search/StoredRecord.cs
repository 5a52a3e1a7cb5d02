using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Relais.Indexer.Content;

namespace Relais.Indexer.Search;

/// <summary>
/// A record as bytes kept in the index: length of the card (32 bits, little endian), the card as JSON, the text as JSON. The card comes first and alone, so
/// that a page of results never parses a text.
/// </summary>
internal static class StoredRecord
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Record record)
    {
        var card = JsonSerializer.SerializeToUtf8Bytes(record.Card, Options);
        var body = JsonSerializer.SerializeToUtf8Bytes(record.Body, Options);
        var bytes = new byte[sizeof(int) + card.Length + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, card.Length);
        card.CopyTo(bytes, sizeof(int));
        body.CopyTo(bytes, sizeof(int) + card.Length);
        return bytes;
    }

    public static RecordCard Card(ReadOnlyMemory<byte> stored) =>
        JsonSerializer.Deserialize<RecordCard>(stored.Span.Slice(sizeof(int), CardLength(stored)), Options)!;

    public static RecordBody Body(ReadOnlyMemory<byte> stored) =>
        JsonSerializer.Deserialize<RecordBody>(stored.Span[(sizeof(int) + CardLength(stored))..], Options)!;

    private static int CardLength(ReadOnlyMemory<byte> stored) => BinaryPrimitives.ReadInt32LittleEndian(stored.Span);
}
