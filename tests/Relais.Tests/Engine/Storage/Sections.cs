using Relais.Engine.Storage;

namespace Relais.Tests.Engine.Storage;

/// <summary>Sections in memory, for the tests of their parts.</summary>
internal static class Sections
{
    public static byte[] Written(Action<SectionWriter> write)
    {
        var to = new SectionWriter();
        write(to);
        return to.Written.ToArray();
    }

    public static Section Opened(Action<SectionWriter> write) => Section.Of(Written(write));
}
