namespace Relais.Indexer.Schema;

/// <summary>Bounds of what the centre reads, from the schema.</summary>
/// <param name="FileBytes">A Markdown or YAML file.</param>
/// <param name="AssetBytes">An image or document beside a write-up.</param>
/// <param name="YamlDepth">Levels of a front matter.</param>
/// <param name="YamlNodes">Values of a front matter.</param>
/// <param name="ImageExtensions">Accepted for images in the text, without dot.</param>
/// <param name="DocumentExtensions">Accepted for attached files, without dot.</param>
public sealed record Limits(
    int FileBytes, int AssetBytes, int YamlDepth, int YamlNodes, IReadOnlyList<string> ImageExtensions, IReadOnlyList<string> DocumentExtensions)
{
    /// <summary>Bounds for reading the schema itself, which states all others.</summary>
    public static Limits ForSchema { get; } = new(2_000_000, 0, 16, 100_000, [], []);
}
