namespace Relais.Engine.Index;

/// <summary>
/// Postings of one term: document numbers as gaps, then positions as gaps shifted left by one bit, the low bit saying that a span follows because it is not 1.
/// </summary>
internal static class PostingCodec
{
    /// <summary>Writes postings of rising documents; their occurrences are sorted here, and those that two forms of one word share are written once.</summary>
    public static void Write(ByteWriter to, IReadOnlyCollection<(int Document, List<Occurrence> Occurrences)> postings)
    {
        var previous = 0;
        to.List(postings, posting =>
        {
            to.Number(posting.Document - previous);
            previous = posting.Document;
            var last = 0;
            to.List(InOrder(posting.Occurrences), occurrence =>
            {
                to.Number(((occurrence.Position - last) << 1) | (occurrence.Span == 1 ? 0 : 1));
                if (occurrence.Span != 1) to.Number(occurrence.Span);
                last = occurrence.Position;
            });
        });
    }

    private static List<Occurrence> InOrder(List<Occurrence> occurrences) =>
        [.. occurrences.Distinct().OrderBy(occurrence => occurrence.Position).ThenBy(occurrence => occurrence.Span)];

    public static Posting[] Read(ReadOnlyMemory<byte> bytes)
    {
        var from = new ByteReader(bytes);
        var document = 0;
        return from.List(() =>
        {
            document += from.Number();
            var position = 0;
            return new Posting(document, from.List(() =>
            {
                var gap = from.Number();
                position += gap >> 1;
                return new Occurrence(position, (gap & 1) == 0 ? 1 : from.Number());
            }));
        });
    }
}
