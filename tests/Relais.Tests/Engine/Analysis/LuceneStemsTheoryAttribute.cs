namespace Relais.Tests.Engine.Analysis;

/// <summary>A theory that needs a Java development kit and Debian's liblucene8-java; skipped, and said so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuceneStemsTheoryAttribute : TheoryAttribute
{
    private const string Jars = "/usr/share/java";

    public LuceneStemsTheoryAttribute()
    {
        if (ClassPath is null) Skip = "Lucene 8 is not there (Debian: liblucene8-java).";
        else if (!HasCompiler()) Skip = "No Java development kit on the path.";
    }

    /// <summary>Lucene's core and analyzers, or null when one is missing.</summary>
    public static string? ClassPath =>
        (Jar("lucene-core"), Jar("lucene-analyzers-common")) is ({ } core, { } analyzers) ? core + Path.PathSeparator + analyzers : null;

    private static string? Jar(string name) =>
        Directory.Exists(Jars) ? Directory.EnumerateFiles(Jars, name + "-8.*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;

    private static bool HasCompiler() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "javac")));
}
