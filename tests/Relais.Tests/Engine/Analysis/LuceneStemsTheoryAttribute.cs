namespace Relais.Tests.Engine.Analysis;

/// <summary>A theory that needs a Java development kit and Debian's liblucene8-java; skipped, and said so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuceneStemsTheoryAttribute : TheoryAttribute
{
    public LuceneStemsTheoryAttribute() => Skip = LuceneJars.Missing(ClassPath);

    /// <summary>Lucene's core and analyzers, or null when one is missing.</summary>
    public static string? ClassPath => LuceneJars.ClassPath("lucene-core", "lucene-analyzers-common");
}
