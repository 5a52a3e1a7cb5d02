using System.Text;
using YamlDotNet.RepresentationModel;

namespace Relais.Tests.Specs;

/// <summary>Small valid centres that specs start from (<c>base: experience</c>), in bases.yml.</summary>
internal sealed class SpecBases(string path)
{
    /// <summary>The write-up that edits are about when they name no file.</summary>
    public const string WriteUp = "content/experiences/exemple/fr.md";

    private readonly Dictionary<string, IReadOnlyDictionary<string, SpecFile>> _bases = SpecReader.Documents(path).ToDictionary(
        document => SpecReader.Text(document, "name"),
        document => (IReadOnlyDictionary<string, SpecFile>)((YamlMappingNode)document.Children["files"]).Children.ToDictionary(
            pair => ((YamlScalarNode)pair.Key).Value!, pair => new SpecFile(Encoding.UTF8.GetBytes(((YamlScalarNode)pair.Value).Value!)), StringComparer.Ordinal),
        StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SpecFile> this[string name] => _bases[name];

    /// <summary>The repository's schema and vocabularies, as files.</summary>
    public static IReadOnlyDictionary<string, SpecFile> RealSchema { get; } =
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "content", "vocabularies")).Append(Path.Combine(RepositoryRoot.Path, "content-schema.yml"))
            .ToDictionary(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'), file => new SpecFile(File.ReadAllBytes(file)), StringComparer.Ordinal);
}
