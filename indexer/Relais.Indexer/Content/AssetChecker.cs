using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Checks images and documents named by a record: a plain name, of an accepted kind, there, and not too large.</summary>
internal sealed class AssetChecker(ContentFiles files, Limits limits)
{
    public bool CheckImage(RecordPlace place, string name, SourcePosition at, DiagnosticBag diagnostics) => Check(place, name, at, limits.ImageExtensions, diagnostics);

    public bool CheckDocument(RecordPlace place, string name, SourcePosition at, DiagnosticBag diagnostics) => Check(place, name, at, limits.DocumentExtensions, diagnostics);

    private bool Check(RecordPlace place, string name, SourcePosition at, IReadOnlyList<string> extensions, DiagnosticBag diagnostics)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        var path = $"{RecordFileFinder.Root}/{place.Type.Folder}/{place.Slug}/{name}";
        if (name.AsSpan().IndexOfAny("/\\:") >= 0 || name.StartsWith('.') || !extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) || files.IsLink(path))
        {
            diagnostics.Add(Rules.BadAssetPath.At(at, name, string.Join(", ", extensions)));
            return false;
        }

        if (!files.Exists(path))
        {
            var beside = files.Files($"{RecordFileFinder.Root}/{place.Type.Folder}/{place.Slug}");
            diagnostics.Add(Rules.MissingAsset.At(at, name) with { Suggestion = Text.Nearest.To(name, beside.Where(other => !other.EndsWith(".md", StringComparison.Ordinal))) });
            return false;
        }

        if (files.Length(path) is var length && length > limits.AssetBytes)
        {
            diagnostics.Add(Rules.AssetTooLarge.At(at, name, length, limits.AssetBytes));
            return false;
        }

        return !files.RefusePointer(path, at, diagnostics);
    }
}
