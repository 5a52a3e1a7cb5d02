using Relais.Engine.Facets.Columns;
using Relais.Engine.Storage.Documents;

namespace Relais.Engine.Storage.Segments;

/// <summary>An open segment: immutable, shared by every snapshot that has it, for any number of threads.</summary>
internal sealed class SegmentReader
{
    private readonly Dictionary<TermSpace, Space> _spaces;

    private SegmentReader(IReadOnlyList<Section> sections, IndexSchema schema)
    {
        Ids = new IdsSection(sections[(int)SectionKind.Ids]);
        Documents = new DocumentsReader(sections[(int)SectionKind.Documents]);
        if (Documents.Count != Ids.Count) throw new InvalidDataException("A segment has not as many documents as ids.");
        Columns = new ColumnsReader(sections[(int)SectionKind.Columns], schema, Ids.Count);
        _spaces = SpaceTable.Read(sections, Ids.Count);
        Spaces = [.. _spaces.Values.OrderBy(space => space.Key, TermSpace.Order)];
    }

    /// <summary>Number of documents, removed ones included.</summary>
    public int Count => Ids.Count;

    /// <summary>Their ids, sorted; the place of an id is the document's number.</summary>
    public IdsSection Ids { get; }

    /// <summary>What was stored.</summary>
    public DocumentsReader Documents { get; }

    /// <summary>Values.</summary>
    public ColumnsReader Columns { get; }

    /// <summary>The spaces, sorted.</summary>
    public IReadOnlyList<Space> Spaces { get; }

    /// <summary>The space, or null when no document of the segment has text there.</summary>
    public Space? Find(TermSpace key) => _spaces.GetValueOrDefault(key);

    /// <summary>Opens a segment file and checks every byte of it.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public static SegmentReader Open(string path, uint headerChecksum, IndexSchema schema)
    {
        var (header, sections) = SegmentBytes.Open(path);
        return Read(path, header, headerChecksum, () => new SegmentReader(sections, schema));
    }

    /// <summary>Opens the ids of a segment file and checks their bytes, but no others.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public static IdsSection OpenIds(string path, uint headerChecksum)
    {
        var (header, section) = SegmentBytes.Open(path, SectionKind.Ids);
        return Read(path, header, headerChecksum, () => new IdsSection(section));
    }

    private static T Read<T>(string path, SegmentHeader header, uint headerChecksum, Func<T> read)
    {
        if (header.Checksum != headerChecksum) throw SegmentHeader.Damaged(path, "was altered: it is not the one that the manifest names");
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new IndexDamagedException($"The index file '{path}' has right checksums but cannot be read. Rebuild the index.", exception);
        }
    }
}
