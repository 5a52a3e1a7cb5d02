using Relais.Engine.Storage;

namespace Relais.Tests.Engine.Storage;

/// <summary>Sections in memory, for the tests of their parts.</summary>
internal static class Sections
{
    public static byte[] Written(Action<SectionWriter> write)
    {
        var bytes = new MemoryStream();
        using (var to = new SectionWriter(bytes)) write(to);
        return bytes.ToArray();
    }

    public static Section Opened(Action<SectionWriter> write) => Section.Of(Written(write));
}
