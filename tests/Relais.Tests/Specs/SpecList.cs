namespace Relais.Tests.Specs;

/// <summary>Every spec of the tests, by its file and name.</summary>
internal static class SpecList
{
    private const string BasesFile = "bases.yml";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    /// <summary>The bases of all specs.</summary>
    public static SpecBases Bases { get; } = new(Path.Combine(Folder, BasesFile));

    /// <summary>In order of file, then as written.</summary>
    public static IReadOnlyList<(string File, Spec Spec)> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.yml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(file => file is not BasesFile)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SpecReader.Documents(Path.Combine(Folder, file)).Select(document => (file, new SpecReader(Bases).Read(document)))),
    ];
}
