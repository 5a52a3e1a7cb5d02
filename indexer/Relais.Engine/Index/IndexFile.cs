using System.Buffers.Binary;
using System.Globalization;

namespace Relais.Engine.Index;

/// <summary>The parts of an index file, in the order they stand in it.</summary>
internal enum SectionKind
{
    Schema,
    Documents,
    Text,
    Columns,
}

/// <summary>
/// One immutable index: eight magic bytes, format version, number of sections, length and CRC-32 of each section, CRC-32 of the header; then the sections one after
/// another, and nothing after them. All numbers are little-endian 32 bits.
/// </summary>
internal static class IndexFile
{
    /// <summary>Raised with every change of the bytes, or of the analysis that made them: an old index is then rebuilt, never misread.</summary>
    public const int FormatVersion = 1;

    private const int BytesBeforeSections = 16;
    private static readonly int _sections = Enum.GetValues<SectionKind>().Length;

    private static ReadOnlySpan<byte> Magic => "RELAISIX"u8;

    private static int HeaderLength => BytesBeforeSections + (8 * _sections) + 4;

    public static byte[] Join(IReadOnlyList<byte[]> sections)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        Put(header, 8, FormatVersion);
        Put(header, 12, (uint)_sections);
        for (var i = 0; i < _sections; i++)
        {
            Put(header, BytesBeforeSections + (8 * i), (uint)sections[i].Length);
            Put(header, BytesBeforeSections + (8 * i) + 4, Checksum.Of(sections[i]));
        }
        Put(header, HeaderLength - 4, Checksum.Of(header.AsSpan(0, HeaderLength - 4)));
        return [.. header, .. sections.SelectMany(section => section)];
    }

    /// <summary>Checks every byte and gives the sections.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public static IReadOnlyDictionary<SectionKind, ReadOnlyMemory<byte>> Split(string path, byte[] file)
    {
        if (file.Length < BytesBeforeSections) throw Damaged(path, "is truncated: it has no complete header");
        if (!file.AsSpan(0, 8).SequenceEqual(Magic)) throw Damaged(path, "is not an index file, or its header was altered");
        var version = Get(file, 8);
        if (version != FormatVersion)
            throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"has format version {version}, this engine reads version {FormatVersion}"));
        if (Get(file, 12) != _sections) throw Damaged(path, "was altered: its header has a wrong number of sections");
        if (file.Length < HeaderLength) throw Damaged(path, "is truncated: it has no complete header");
        if (Get(file, HeaderLength - 4) != Checksum.Of(file.AsSpan(0, HeaderLength - 4))) throw Damaged(path, "was altered: the checksum of its header is wrong");

        var sections = new Dictionary<SectionKind, ReadOnlyMemory<byte>>();
        long at = HeaderLength;
        foreach (var kind in Enum.GetValues<SectionKind>())
        {
            var entry = BytesBeforeSections + (8 * (int)kind);
            var length = Get(file, entry);
            if (at + length > file.Length) throw Damaged(path, $"is truncated: its section {kind} is not complete");
            var section = file.AsMemory((int)at, (int)length);
            if (Checksum.Of(section.Span) != Get(file, entry + 4)) throw Damaged(path, $"was altered: the checksum of its section {kind} is wrong");
            sections.Add(kind, section);
            at += length;
        }
        return at == file.Length ? sections : throw Damaged(path, "was altered: something follows its last section");
    }

    private static IndexDamagedException Damaged(string path, string what) => new($"The index file '{path}' {what}. Rebuild the index.");

    private static void Put(byte[] to, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(to.AsSpan(at), value);

    private static uint Get(byte[] from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from.AsSpan(at));
}
