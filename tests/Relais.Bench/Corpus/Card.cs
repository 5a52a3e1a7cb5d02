using System.Text;
using Relais.Engine;

namespace Relais.Bench.Corpus;

/// <summary>What a list of results shows of a write-up; every operation loads it for each hit.</summary>
internal sealed record Card(string Id, string Title, string Summary)
{
    private const char Separator = '\0';

    /// <summary>The bytes to keep with the document.</summary>
    public static ReadOnlyMemory<byte> ToBytes(WriteUp writeUp) => Encoding.UTF8.GetBytes(writeUp.Title + Separator + writeUp.Summary);

    /// <summary>Reads them back.</summary>
    public static Card Of(Hit hit)
    {
        var bytes = hit.Stored.Span;
        var end = bytes.IndexOf((byte)Separator);
        return new Card(hit.Id, Encoding.UTF8.GetString(bytes[..end]), Encoding.UTF8.GetString(bytes[(end + 1)..]));
    }
}
