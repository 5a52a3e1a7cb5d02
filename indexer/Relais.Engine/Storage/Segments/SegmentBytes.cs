using Microsoft.Win32.SafeHandles;

namespace Relais.Engine.Storage.Segments;

/// <summary>
/// The bytes of a segment file. Large files are mapped, so that only what is used takes memory; small ones are read, so that they survive whatever happens to the file (a mapped file
/// that someone truncates kills the process). Mapped memory is given back when nothing refers to it any more, by the garbage collector: searches need no lock and no counting.
/// </summary>
internal static unsafe class SegmentBytes
{
    /// <summary>Files up to this many bytes are read.</summary>
    public const int LargestRead = 32 << 20;

    /// <summary>Opens the sections of a file, every byte of which is checked.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public static (SegmentHeader Header, Section[] Sections) Open(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        return length <= LargestRead ? Read(path, file, (int)length) : Map(path, file, length);
    }

    /// <summary>Reads one section of a file, which alone is checked beside the header.</summary>
    /// <exception cref="IndexDamagedException">Names the file and what is wrong with it.</exception>
    public static (SegmentHeader Header, Section Section) Open(string path, SectionKind kind)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Span<byte> first = stackalloc byte[SegmentHeader.Length];
        var header = SegmentHeader.Read(path, first[..RandomAccess.Read(file, first, 0)], RandomAccess.GetLength(file));
        var place = header.Sections[(int)kind];
        if (place.PaddedLength > Array.MaxLength) throw SegmentHeader.Damaged(path, $"has a section {kind} above 2 GB");
        var bytes = GC.AllocateUninitializedArray<byte>((int)place.PaddedLength, pinned: true);
        ReadAll(path, file, bytes, place.Start);
        Check(path, header, (int)kind, Checksum.Of(bytes));
        fixed (byte* start = bytes) return (header, new Section(start, (int)place.Length, bytes));
    }

    private static (SegmentHeader Header, Section[] Sections) Read(string path, SafeFileHandle file, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Math.Max(1, length), pinned: true);
        var whole = bytes.AsSpan(0, length);
        ReadAll(path, file, whole, 0);
        var header = SegmentHeader.Read(path, whole, length);
        for (var i = 0; i < header.Sections.Count; i++)
            Check(path, header, i, Checksum.Of(whole.Slice((int)header.Sections[i].Start, (int)header.Sections[i].PaddedLength)));
        fixed (byte* start = bytes) return (header, Sections(header, start, bytes));
    }

    private static (SegmentHeader Header, Section[] Sections) Map(string path, SafeFileHandle file, long length)
    {
        Span<byte> first = stackalloc byte[SegmentHeader.Length];
        var header = SegmentHeader.Read(path, first[..RandomAccess.Read(file, first, 0)], length);
        var map = new MappedFile(path);
        for (var i = 0; i < header.Sections.Count; i++) Check(path, header, i, map.Checksum(header.Sections[i]));
        return (header, Sections(header, map.Start, map));
    }

    private static void ReadAll(string path, SafeFileHandle file, Span<byte> bytes, long start)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[at..], start + at);
            if (read == 0) throw SegmentHeader.Damaged(path, "was truncated while it was read");
            at += read;
        }
    }

    private static void Check(string path, SegmentHeader header, int section, uint checksum)
    {
        if (checksum != header.Sections[section].Checksum) throw SegmentHeader.Damaged(path, $"was altered: the checksum of its section {(SectionKind)section} is wrong");
        if (header.Sections[section].Length > int.MaxValue) throw SegmentHeader.Damaged(path, $"has a section {(SectionKind)section} above 2 GB");
    }

    private static Section[] Sections(SegmentHeader header, byte* start, object owner)
    {
        var sections = new Section[header.Sections.Count];
        for (var i = 0; i < sections.Length; i++) sections[i] = new Section(start + header.Sections[i].Start, (int)header.Sections[i].Length, owner);
        return sections;
    }
}
