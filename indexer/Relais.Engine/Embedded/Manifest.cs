using System.Globalization;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Embedded;

/// <summary>A segment of the current index.</summary>
/// <param name="Number">In the name of its file.</param>
/// <param name="Checksum">Of the file's header, which tells it from any other.</param>
/// <param name="Count">Documents in the file.</param>
/// <param name="Removed">Numbers of documents that are there no more, rising.</param>
internal sealed record SegmentEntry(long Number, uint Checksum, int Count, IReadOnlyList<int> Removed)
{
    private const string Prefix = "segment-";
    private const string Suffix = ".rlx";

    /// <summary>Name of the file.</summary>
    public string FileName => FileNameOf(Number);

    /// <summary>Documents that are there.</summary>
    public int LiveCount => Count - Removed.Count;

    public static string FileNameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D10}{Suffix}");

    /// <summary>The number in the name of a segment file, or null for any other name.</summary>
    public static long? NumberIn(string fileName)
    {
        var digits = fileName.StartsWith(Prefix, StringComparison.Ordinal) && fileName.EndsWith(Suffix, StringComparison.Ordinal) ? fileName[Prefix.Length..^Suffix.Length] : "";
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>
/// What the current index is made of. It is replaced by an atomic rename, so a reader sees the old one or the new one, whole.
/// </summary>
/// <param name="Schema">Fields, languages, synonyms.</param>
/// <param name="Metadata">What the builder left.</param>
/// <param name="Segments">By rising number.</param>
/// <param name="LastNumber">The highest number ever given: one given twice could pass for the same segment.</param>
internal sealed record Manifest(IndexSchema Schema, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SegmentEntry> Segments, long LastNumber)
{
    public const string FileName = "manifest";

    private const int HeadLength = 12;

    private static ReadOnlySpan<byte> Magic => "RELAISMF"u8;

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        var to = new SectionWriter(bytes);
        to.Bytes(Magic);
        to.Int32(SegmentHeader.FormatVersion);
        SchemaCodec.Write(Schema, to);
        to.VarInt((uint)Metadata.Count);
        foreach (var (key, value) in Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            to.Text(key);
            to.Text(value);
        }
        to.Int64(LastNumber);
        to.VarInt((uint)Segments.Count);
        foreach (var segment in Segments)
        {
            to.Int64(segment.Number);
            to.Int32((int)segment.Checksum);
            to.Int32(segment.Count);
            to.VarInt((uint)segment.Removed.Count);
            var before = -1;
            foreach (var document in segment.Removed)
            {
                to.VarInt((uint)(document - before - 1));
                before = document;
            }
        }
        to.Flush();
        to.Int32((int)to.Checksum);
        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="IndexDamagedException">It is no manifest, or of another version, or not as it was written.</exception>
    public static Manifest Read(string path, byte[] bytes)
    {
        if (bytes.Length < HeadLength + 4 || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw Damaged(path, "is truncated or was altered");
        var version = BitConverter.ToInt32(bytes, Magic.Length);
        if (version != SegmentHeader.FormatVersion)
            throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"has format version {version}, this engine reads version {SegmentHeader.FormatVersion}"));
        if (BitConverter.ToUInt32(bytes, bytes.Length - 4) != Checksum.Of(bytes.AsSpan(0, bytes.Length - 4))) throw Damaged(path, "is truncated or was altered");
        try
        {
            return Read(new SectionReader(bytes.AsSpan(HeadLength, bytes.Length - HeadLength - 4)));
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            throw new IndexDamagedException($"The manifest '{path}' has a right checksum but cannot be read. Rebuild the index.", exception);
        }
    }

    private static Manifest Read(SectionReader from)
    {
        var schema = SchemaCodec.Read(ref from);
        BuildRules.Check(schema);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var pairs = from.Count(); pairs > 0; pairs--) metadata.Add(from.Text(), from.Text());
        var lastNumber = from.Int64();
        var segments = new List<SegmentEntry>();
        for (var left = from.Count(); left > 0; left--)
        {
            var (number, checksum, count) = (from.Int64(), (uint)from.Int32(), from.Int32());
            if (number < 0 || number > lastNumber || count < 0) throw new InvalidDataException("A segment has an impossible number.");
            var removed = new int[from.Count()];
            var before = -1L;
            for (var i = 0; i < removed.Length; i++)
            {
                before += from.VarInt() + 1L;
                if (before >= count) throw new InvalidDataException("A removed document is none of its segment's.");
                removed[i] = (int)before;
            }
            segments.Add(new SegmentEntry(number, checksum, count, removed));
        }
        return from.IsAtEnd ? new Manifest(schema, metadata, segments, lastNumber) : throw new InvalidDataException("Something follows the last segment.");
    }

    private static IndexDamagedException Damaged(string path, string what) => new($"The manifest '{path}' {what}. Rebuild the index.");
}
