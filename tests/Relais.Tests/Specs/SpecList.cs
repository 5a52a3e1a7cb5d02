using YamlDotNet.RepresentationModel;

namespace Relais.Tests.Specs;

/// <summary>Every spec of the tests, by its file and name.</summary>
internal static class SpecList
{
    private const string BasesFile = "bases.yml";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    /// <summary>The bases of all specs.</summary>
    public static SpecBases Bases { get; } = new(Path.Combine(Folder, BasesFile));

    /// <summary>In order of file, then as written. Each is read when it is run, so that one that does not suit the schema any more fails alone.</summary>
    public static IReadOnlyList<(string File, string Name, YamlMappingNode Document)> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.yml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(file => file is not BasesFile)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SpecReader.Documents(Path.Combine(Folder, file)).Select(document => (file, SpecReader.Text(document, "name"), document))),
    ];

    public static Spec Read(string file, string name) => new SpecReader(Bases).Read(
        All.Single(one => string.Equals(one.File, file, StringComparison.Ordinal) && string.Equals(one.Name, name, StringComparison.Ordinal)).Document);
}
