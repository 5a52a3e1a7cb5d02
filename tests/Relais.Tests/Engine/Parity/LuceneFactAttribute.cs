namespace Relais.Tests.Engine.Parity;

/// <summary>A fact that needs a Java development kit and Debian's liblucene8-java; skipped, and said so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute() => Skip = LuceneJars.Missing(CoreJar);

    /// <summary>Lucene's core library, or null.</summary>
    public static string? CoreJar => LuceneJars.ClassPath("lucene-core");
}
