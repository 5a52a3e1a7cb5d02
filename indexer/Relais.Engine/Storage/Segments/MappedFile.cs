using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Relais.Engine.Storage.Segments;

/// <summary>A file mapped whole for reading. A handle, because handles are what the collector gives back last and surely.</summary>
internal sealed unsafe class MappedFile : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Bytes that one thread checks at a time.</summary>
    private const int Window = 4 << 20;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <summary>Maps it.</summary>
    /// <exception cref="IOException">It cannot be mapped.</exception>
    public MappedFile(string path) : base(ownsHandle: true)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        SetHandle(StartOf(_view));
    }

    /// <summary>Its first byte.</summary>
    public byte* Start => (byte*)handle;

    /// <summary>
    /// The checksum of a section with the zeros after it, computed on all cores: threads of our own, as the pool takes longer to wake up than they to check. Each window is mapped by itself and let
    /// go: checked pages would stay in the process.
    /// </summary>
    public uint Checksum(SectionPlace section)
    {
        var parts = new uint[(section.PaddedLength + Window - 1) / Window];
        var next = -1;
        var others = new Thread[Math.Max(0, Math.Min(Environment.ProcessorCount, parts.Length) - 1)];
        foreach (ref var other in others.AsSpan()) (other = new Thread(CheckParts) { IsBackground = true }).Start();
        CheckParts();
        foreach (var other in others) other.Join();
        var checksum = 0u;
        for (var i = 0; i < parts.Length; i++) checksum = Storage.Checksum.Join(checksum, parts[i], LengthOf(i));
        return checksum;

        long LengthOf(int part) => Math.Min(Window, section.PaddedLength - ((long)part * Window));

        void CheckParts()
        {
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Length;)
            {
                var length = LengthOf(part);
                using var view = _file.CreateViewAccessor(section.Start + ((long)part * Window), length, MemoryMappedFileAccess.Read);
                parts[part] = Storage.Checksum.Of(new ReadOnlySpan<byte>((byte*)StartOf(view), (int)length));
                view.SafeMemoryMappedViewHandle.ReleasePointer();
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
        return true;
    }

    private static nint StartOf(MemoryMappedViewAccessor view)
    {
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return (nint)(start + view.PointerOffset);
    }
}
