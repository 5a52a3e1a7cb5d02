using Relais.Engine.Embedded;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage;

/// <summary>Alters the files of an index and makes all checksums right again, as no accident does.</summary>
internal sealed class Forgery
{
    private readonly string _folder;
    private readonly string _manifestPath;
    private readonly byte[] _manifestBytes;
    private readonly Manifest _manifest;
    private readonly byte[][] _segments;

    public Forgery(string folder)
    {
        _folder = folder;
        _manifestPath = Path.Combine(folder, Manifest.FileName);
        _manifestBytes = File.ReadAllBytes(_manifestPath);
        _manifest = Manifest.Read(_manifestPath, _manifestBytes);
        _segments = [.. _manifest.Segments.Select(entry => File.ReadAllBytes(PathOf(entry)))];
    }

    /// <summary>Number of segments.</summary>
    public int Segments => _segments.Length;

    /// <summary>Bytes of a section.</summary>
    public int Length(int segment, SectionKind kind) => (int)Header(segment).Sections[(int)kind].Length;

    /// <summary>Lets a section be altered in place.</summary>
    public void Alter(int segment, SectionKind kind, Action<Span<byte>> alter)
    {
        var header = Header(segment);
        var place = header.Sections[(int)kind];
        var bytes = _segments[segment].ToArray();
        alter(bytes.AsSpan((int)place.Start, (int)place.Length));
        var sections = header.Sections.ToArray();
        sections[(int)kind] = place with { Checksum = Checksum.Of(bytes.AsSpan((int)place.Start, (int)place.PaddedLength)) };
        Write(segment, bytes, new SegmentHeader(sections));
    }

    /// <summary>Replaces the table of sections.</summary>
    public void AlterHeader(int segment, Action<SectionPlace[]> alter)
    {
        var sections = Header(segment).Sections.ToArray();
        alter(sections);
        Write(segment, _segments[segment].ToArray(), new SegmentHeader(sections));
    }

    /// <summary>Lets the manifest be altered; its last four bytes are its checksum.</summary>
    public void AlterManifest(Action<Span<byte>> alter)
    {
        var bytes = _manifestBytes.ToArray();
        var body = bytes.AsSpan(0, bytes.Length - 4);
        alter(body);
        BitConverter.TryWriteBytes(bytes.AsSpan(body.Length), Checksum.Of(body));
        File.WriteAllBytes(_manifestPath, bytes);
    }

    /// <summary>Everything as it was.</summary>
    public void Undo()
    {
        File.WriteAllBytes(_manifestPath, _manifestBytes);
        for (var i = 0; i < _segments.Length; i++) File.WriteAllBytes(PathOf(_manifest.Segments[i]), _segments[i]);
    }

    private SegmentHeader Header(int segment) => SegmentHeader.Read("", _segments[segment], _segments[segment].Length);

    private void Write(int segment, byte[] bytes, SegmentHeader header)
    {
        header.ToBytes().CopyTo(bytes, 0);
        File.WriteAllBytes(PathOf(_manifest.Segments[segment]), bytes);
        var entries = _manifest.Segments.ToArray();
        entries[segment] = entries[segment] with { Checksum = header.Checksum };
        File.WriteAllBytes(_manifestPath, (_manifest with { Segments = entries }).ToBytes());
    }

    private string PathOf(SegmentEntry entry) => Path.Combine(_folder, entry.FileName);
}
