using System.Globalization;
using YamlDotNet.Serialization;

namespace Relais.Tests.Site;

/// <summary>One original write-up as its file says, read without any of our readers.</summary>
/// <param name="Slug">Its folder.</param>
/// <param name="Language">Its file.</param>
/// <param name="Fields">Its front matter.</param>
internal sealed record WriteUp(string Slug, string Language, IReadOnlyDictionary<string, object> Fields)
{
    public string Title => (string)Fields["title"];
}

/// <summary>The front matter of the Markdown files, read with YamlDotNet alone: what pages must agree with.</summary>
internal static class FrontMatter
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    /// <summary>Every file of every experience that readers see, translations included.</summary>
    public static IReadOnlyList<WriteUp> Published(string root)
    {
        var folders = Directory.GetDirectories(Path.Combine(root, "content", "experiences")).Order(StringComparer.Ordinal);
        return [.. folders.Select(Files).Where(files => files.Exists(IsPublished)).SelectMany(files => files)];
    }

    /// <summary>Only the originals: they hold the metadata.</summary>
    public static IReadOnlyList<WriteUp> Originals(string root) => [.. Published(root).Where(IsPublished)];

    /// <summary>A YAML file as a map.</summary>
    public static Dictionary<string, object> Map(string file) => Yaml.Deserialize<Dictionary<string, object>>(File.ReadAllText(file));

    private static List<WriteUp> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => new WriteUp(Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file), Head(file)))];

    private static Dictionary<string, object> Head(string file) =>
        Yaml.Deserialize<Dictionary<string, object>>(File.ReadAllText(file).Split("---\n", 3)[1]);

    private static bool IsPublished(WriteUp file) => Convert.ToString(file.Fields.GetValueOrDefault("status"), CultureInfo.InvariantCulture) is "published" or "submitted" or "in_review" or "archived";
}
