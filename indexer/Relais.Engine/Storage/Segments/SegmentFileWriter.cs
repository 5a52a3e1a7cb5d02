namespace Relais.Engine.Storage.Segments;

/// <summary>Writes the sections of a segment to a file, in order and as they come; the header is put in front when all are there. The file is complete on disk when disposed without error.</summary>
internal sealed class SegmentFileWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly List<SectionPlace> _sections = [];

    /// <summary>Begins the file; one of the same name is replaced.</summary>
    public SegmentFileWriter(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _file.Write(new byte[SegmentHeader.Length]);
    }

    /// <summary>Writes the next section.</summary>
    /// <exception cref="InvalidOperationException">The sections come in another order than the format's, or this one is above 2 GB.</exception>
    public void Section(SectionKind kind, Action<SectionWriter> write)
    {
        if ((int)kind != _sections.Count) throw new InvalidOperationException($"The section {kind} is not the next one.");
        var start = _file.Position;
        var to = new SectionWriter(_file);
        write(to);
        var length = to.Position;
        // Sections are read as spans; refused now, for the index that is there must not be replaced by one that nobody can open.
        if (length > int.MaxValue) throw new InvalidOperationException($"The section {kind} of a segment has more than 2 GB: too much text for one index of this engine.");
        to.Align(SegmentHeader.Alignment);
        to.Flush();
        _sections.Add(new SectionPlace(start, length, to.Checksum));
    }

    /// <summary>Writes the header and waits until the disk has everything.</summary>
    public SegmentHeader Complete()
    {
        var header = new SegmentHeader(_sections);
        _file.Position = 0;
        _file.Write(header.ToBytes());
        _file.Flush(flushToDisk: true);
        return header;
    }

    public void Dispose() => _file.Dispose();
}
