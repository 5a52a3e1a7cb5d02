using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Checks images and documents named by a record: a plain name, of an accepted kind, there, and not too large.</summary>
internal sealed class AssetChecker(ContentFiles files, Limits limits)
{
    public bool CheckImage(RecordFile file, string name, SourcePosition at) => Check(file, name, at, limits.ImageExtensions);

    public bool CheckDocument(RecordFile file, string name, SourcePosition at) => Check(file, name, at, limits.DocumentExtensions);

    private bool Check(RecordFile file, string name, SourcePosition at, IReadOnlyList<string> extensions)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        var path = $"{RecordFileFinder.Root}/{file.Type.Folder}/{file.Slug}/{name}";
        if (name.AsSpan().IndexOfAny("/\\:") >= 0 || name.StartsWith('.') || !extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) || files.IsLink(path))
        {
            file.Diagnostics.Add(Rules.BadAssetPath.At(at, name, string.Join(", ", extensions)));
            return false;
        }

        if (!files.Exists(path))
        {
            var beside = files.Files($"{RecordFileFinder.Root}/{file.Type.Folder}/{file.Slug}");
            file.Diagnostics.Add(Rules.MissingAsset.At(at, name) with { Suggestion = Text.Nearest.To(name, beside.Where(other => !other.EndsWith(".md", StringComparison.Ordinal))) });
            return false;
        }

        if (files.Length(path) is var length && length > limits.AssetBytes)
        {
            file.Diagnostics.Add(Rules.AssetTooLarge.At(at, name, length, limits.AssetBytes));
            return false;
        }

        return true;
    }
}
