using Relais.Tests.Specs;

namespace Relais.Tests.Publishing;

/// <summary>All files of the repository's content.</summary>
internal static class WholeContent
{
    /// <summary>Their paths, seen from the root.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "content"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
}
