using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relais.Indexer.Content;

namespace Relais.Indexer.Search;

/// <summary>
/// A record as bytes kept in the index: fingerprint of its document, length of the card (32 bits, little endian), the card as JSON, the text as JSON. The card comes before the text
/// and apart, so that a page of results never parses a text.
/// </summary>
internal static class StoredRecord
{
    /// <summary>Number of this layout; bytes of another one cannot be read.</summary>
    public const string Layout = "2";

    private const int CardStart = DocumentFingerprint.Length + sizeof(int);

    /// <summary>The bytes stay in the index: nothing in them can end a script or an attribute, and HTML is half as long unescaped.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All but the fingerprint, which needs the document that these bytes become part of.</summary>
    public static byte[] Write(Record record)
    {
        var card = JsonSerializer.SerializeToUtf8Bytes(record.Card, Options);
        var body = JsonSerializer.SerializeToUtf8Bytes(record.Body, Options);
        var bytes = new byte[CardStart + card.Length + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(DocumentFingerprint.Length), card.Length);
        card.CopyTo(bytes, CardStart);
        body.CopyTo(bytes, CardStart + card.Length);
        return bytes;
    }

    /// <summary>Where the fingerprint is, all zero until it is computed.</summary>
    public static Span<byte> Fingerprint(Span<byte> stored) => stored[..DocumentFingerprint.Length];

    /// <summary>The fingerprint of the document that the bytes were stored with.</summary>
    public static ReadOnlySpan<byte> Fingerprint(ReadOnlyMemory<byte> stored) => stored.Span[..DocumentFingerprint.Length];

    public static RecordCard Card(ReadOnlyMemory<byte> stored) =>
        JsonSerializer.Deserialize<RecordCard>(stored.Span.Slice(CardStart, CardLength(stored)), Options)!;

    public static RecordBody Body(ReadOnlyMemory<byte> stored) =>
        JsonSerializer.Deserialize<RecordBody>(stored.Span[(CardStart + CardLength(stored))..], Options)!;

    private static int CardLength(ReadOnlyMemory<byte> stored) => BinaryPrimitives.ReadInt32LittleEndian(stored.Span[DocumentFingerprint.Length..]);
}
