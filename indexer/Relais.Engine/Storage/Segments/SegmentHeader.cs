using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Relais.Engine.Storage.Segments;

/// <summary>Where a section lies in its file.</summary>
/// <param name="Start">First byte, a multiple of <see cref="SegmentHeader.Alignment"/>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Checksum">Of the bytes and of the zeros that follow them up to <see cref="PaddedLength"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SectionPlace(long Start, long Length, uint Checksum)
{
    /// <summary>Bytes up to the next multiple of the alignment.</summary>
    public long PaddedLength => (Length + SegmentHeader.Alignment - 1) & ~(long)(SegmentHeader.Alignment - 1);
}

/// <summary>
/// The first bytes of a segment file: magic, format version, number of sections, place and checksum of each, checksum of all that. The last one tells one segment from any other.
/// </summary>
internal sealed record SegmentHeader(IReadOnlyList<SectionPlace> Sections)
{
    /// <summary>Raised with every change of the bytes, or of the analysis that made them: an old index is then rebuilt, never misread.</summary>
    public const int FormatVersion = 2;

    /// <summary>Sections begin at multiples of this.</summary>
    public const int Alignment = 64;

    /// <summary>Bytes of a header.</summary>
    public const int Length = ((BeforeSections + (Count * EntryLength) + 4 + Alignment - 1) / Alignment) * Alignment;

    private const int Count = (int)SectionKind.Spaces + 1;
    private const int BeforeSections = 16;
    private const int EntryLength = 20;
    private const int ChecksumAt = Length - 4;

    private static ReadOnlySpan<byte> Magic => "RELAISSG"u8;

    /// <summary>Checksum of the header, which holds those of all sections.</summary>
    public uint Checksum => BinaryPrimitives.ReadUInt32LittleEndian(ToBytes().AsSpan(ChecksumAt));

    /// <summary>The header as bytes.</summary>
    public byte[] ToBytes()
    {
        var header = new byte[Length];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), Count);
        for (var i = 0; i < Count; i++)
        {
            var entry = header.AsSpan(BeforeSections + (i * EntryLength));
            BinaryPrimitives.WriteInt64LittleEndian(entry, Sections[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], Sections[i].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], Sections[i].Checksum);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(ChecksumAt), Storage.Checksum.Of(header.AsSpan(0, ChecksumAt)));
        return header;
    }

    /// <summary>Reads and checks a header.</summary>
    /// <param name="path">For the message.</param>
    /// <param name="bytes">The first bytes of the file.</param>
    /// <param name="fileLength">Length of the file.</param>
    /// <exception cref="IndexDamagedException">Says what is wrong.</exception>
    public static SegmentHeader Read(string path, ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (bytes.Length < BeforeSections) throw Damaged(path, "is truncated: it has no complete header");
        if (!bytes[..8].SequenceEqual(Magic)) throw Damaged(path, "is not an index file, or its header was altered");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatVersion) throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"has format version {version}, this engine reads version {FormatVersion}"));
        if (bytes.Length < Length) throw Damaged(path, "is truncated: it has no complete header");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) != Storage.Checksum.Of(bytes[..ChecksumAt])) throw Damaged(path, "was altered: the checksum of its header is wrong");
        var sections = new SectionPlace[Count];
        var end = (long)Length;
        for (var i = 0; i < Count; i++)
        {
            var entry = bytes[(BeforeSections + (i * EntryLength))..];
            sections[i] = new SectionPlace(BinaryPrimitives.ReadInt64LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]));
            if (sections[i].Start != end || sections[i].Length < 0 || sections[i].Length > fileLength) throw Damaged(path, "was altered: its sections do not follow one another");
            end = sections[i].Start + sections[i].PaddedLength;
        }
        if (fileLength < end) throw Damaged(path, "is truncated: its last section is not complete");
        if (fileLength > end) throw Damaged(path, "was altered: something follows its last section");
        return new SegmentHeader(sections);
    }

    /// <summary>What every message about a damaged file says at the end.</summary>
    public static IndexDamagedException Damaged(string path, string what) => new($"The index file '{path}' {what}. Rebuild the index.");
}
