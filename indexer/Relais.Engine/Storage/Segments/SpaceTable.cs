using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Storage.Segments;

/// <summary>What the last section tells of a space.</summary>
/// <param name="Key">Field and language.</param>
/// <param name="Documents">Documents that have text there.</param>
/// <param name="TotalLength">Sum of their lengths.</param>
/// <param name="PostingsStart">First byte in the section of postings.</param>
/// <param name="PostingsLength">Bytes there.</param>
/// <param name="TermsStart">First byte in the section of terms.</param>
/// <param name="LengthsStart">First byte in the section of lengths.</param>
internal sealed record SpaceRow(TermSpace Key, int Documents, long TotalLength, long PostingsStart, long PostingsLength, long TermsStart, long LengthsStart);

/// <summary>Writes and reads the rows, sorted by field and language.</summary>
internal static class SpaceTable
{
    public static void Write(IReadOnlyList<SpaceRow> rows, SectionWriter to)
    {
        to.VarInt((uint)rows.Count);
        foreach (var row in rows)
        {
            to.Text(row.Key.Field);
            to.Text(row.Key.Language);
            to.Int32(row.Documents);
            to.Int64(row.TotalLength);
            to.Int64(row.PostingsStart);
            to.Int64(row.PostingsLength);
            to.Int64(row.TermsStart);
            to.Int64(row.LengthsStart);
        }
    }

    public static Dictionary<TermSpace, Space> Read(IReadOnlyList<Section> sections, int documents)
    {
        var reader = new SectionReader(sections[(int)SectionKind.Spaces].Span);
        var terms = sections[(int)SectionKind.Terms];
        var postings = sections[(int)SectionKind.Postings];
        var lengths = sections[(int)SectionKind.Lengths];
        var spaces = new Dictionary<TermSpace, Space>();
        for (var rows = reader.Count(); rows > 0; rows--)
        {
            var key = new TermSpace(reader.Text(), reader.Text());
            var (count, total) = (reader.Int32(), reader.Int64());
            var ownPostings = postings.Slice(reader.Int64(), reader.Int64());
            var termsStart = reader.Int64();
            var lengthsStart = reader.Int64();
            var ownLengths = lengths.Slice(lengthsStart, lengths.Length - lengthsStart);
            if (ownLengths.Length < documents || count > documents || count < 0 || total < 0) throw new InvalidDataException("A space tells impossible lengths.");
            spaces.Add(key, new Space(key, count, total, new TermsReader(terms.Slice(termsStart, terms.Length - termsStart)), ownPostings, ownLengths, documents));
        }
        return spaces;
    }
}
