using Relais.Engine.Storage;

namespace Relais.Tests.Engine.Storage;

/// <summary>Writes a section and opens what was written.</summary>
internal static class SectionBytes
{
    public static byte[] Of(Action<SectionWriter> write)
    {
        var bytes = new MemoryStream();
        using (var to = new SectionWriter(bytes)) write(to);
        return bytes.ToArray();
    }

    public static Section Open(Action<SectionWriter> write) => Section.Of(Of(write));
}
