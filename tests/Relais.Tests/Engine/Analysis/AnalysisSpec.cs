using System.Runtime.CompilerServices;
using Relais.Tests.Specs;
using YamlDotNet.RepresentationModel;

namespace Relais.Tests.Engine.Analysis;

/// <summary>One behaviour of the analysis, in the Specs folder beside this file.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Language">Whose stemmer is used.</param>
/// <param name="Texts">What was written; each is asked alone.</param>
/// <param name="Finds">Words that a reader types and that must find every text.</param>
/// <param name="Misses">Words that must find none of the texts.</param>
internal sealed record AnalysisSpec(string Name, string Language, IReadOnlyList<string> Texts, IReadOnlyList<string> Finds, IReadOnlyList<string> Misses)
{
    private static readonly string[] _keys = ["name", "lang", "texts", "finds", "misses"];

    /// <summary>Every spec, in order of file, then as written.</summary>
    public static IReadOnlyList<AnalysisSpec> All { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.yml").Order(StringComparer.Ordinal).SelectMany(SpecReader.Documents).Select(Read)];

    private static AnalysisSpec Read(YamlMappingNode document)
    {
        var spec = new AnalysisSpec(
            SpecReader.Text(document, "name"), SpecReader.Text(document, "lang", "fr"),
            [.. SpecReader.Words(document, "texts")], [.. SpecReader.Words(document, "finds")], [.. SpecReader.Words(document, "misses")]);
        var unknown = document.Children.Keys.Select(key => ((YamlScalarNode)key).Value).FirstOrDefault(key => !_keys.Contains(key, StringComparer.Ordinal));
        if (unknown is not null || spec.Name.Length == 0 || spec.Texts.Count == 0 || spec.Finds.Count + spec.Misses.Count == 0)
            throw new InvalidDataException($"Spec « {spec.Name} »: unknown key « {unknown} », or no name, texts, or words.");
        return spec;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs");
}
