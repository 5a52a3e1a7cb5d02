namespace Relais.Tests.Engine.Parity;

/// <summary>A fact that needs a Java development kit and Debian's liblucene8-java; skipped, and said so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute()
    {
        if (CoreJar is null) Skip = "Lucene 8 is not there (Debian: liblucene8-java).";
        else if (!HasCompiler()) Skip = "No Java development kit on the path.";
    }

    /// <summary>Lucene's core library, or null.</summary>
    public static string? CoreJar =>
        Directory.Exists("/usr/share/java") ? Directory.EnumerateFiles("/usr/share/java", "lucene-core-8.*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;

    private static bool HasCompiler() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "javac")));
}
