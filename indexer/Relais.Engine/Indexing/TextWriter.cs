using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Indexing;

/// <summary>Writes the sections of a segment that hold its text.</summary>
internal sealed class TextWriter(SegmentFileWriter file)
{
    /// <summary>Gives the postings and the dictionary of a space to the writers, and returns the length of each document.</summary>
    public delegate int[] SpaceSource(TermSpace key, TermsWriter terms, SectionWriter postings);

    /// <summary>Writes postings, terms, lengths and the table of spaces; spaces without text are left out.</summary>
    /// <param name="keys">Sorted.</param>
    /// <param name="source">Asked for each space once, in that order.</param>
    public void Write(IReadOnlyList<TermSpace> keys, SpaceSource source)
    {
        var spaces = new List<(TermSpace Key, TermsWriter Terms, int[] Lengths, long Start, long Length)>();
        file.Section(SectionKind.Postings, to =>
        {
            foreach (var key in keys)
            {
                var start = to.Position;
                var terms = new TermsWriter();
                var lengths = source(key, terms, to);
                if (lengths.AsSpan().ContainsAnyExcept(0)) spaces.Add((key, terms, lengths, start, to.Position - start));
            }
        });
        var termsAt = new List<long>();
        file.Section(SectionKind.Terms, to =>
        {
            foreach (var space in spaces)
            {
                termsAt.Add(to.Position);
                space.Terms.Write(to);
            }
        });
        var lengthsAt = new List<long>();
        file.Section(SectionKind.Lengths, to =>
        {
            foreach (var space in spaces)
            {
                lengthsAt.Add(to.Position);
                Space.WriteLengths(space.Lengths, to);
            }
        });
        file.Section(SectionKind.Spaces, to => SpaceTable.Write([.. spaces.Select((space, i) => new SpaceRow(
            space.Key, space.Lengths.Count(length => length > 0), space.Lengths.Sum(length => (long)length), space.Start, space.Length, termsAt[i], lengthsAt[i]))], to));
    }
}
