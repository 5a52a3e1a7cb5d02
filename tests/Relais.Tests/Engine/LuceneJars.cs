namespace Relais.Tests.Engine;

/// <summary>Debian's Lucene 8, the oracle of stems and scores, where it and a Java development kit are installed.</summary>
internal static class LuceneJars
{
    private const string Folder = "/usr/share/java";

    /// <summary>A class path of these libraries ("lucene-core"), or null when one is missing.</summary>
    public static string? ClassPath(params string[] names)
    {
        var jars = names.Select(Jar).ToList();
        return jars.Contains(null) ? null : string.Join(Path.PathSeparator, jars);
    }

    /// <summary>Why a test that needs them is skipped, or null when it is not.</summary>
    public static string? Missing(string? classPath)
    {
        if (classPath is null) return "Lucene 8 is not there (Debian: liblucene8-java).";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "javac"))) ? null : "No Java development kit on the path.";
    }

    private static string? Jar(string name) =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, name + "-8.*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;
}
