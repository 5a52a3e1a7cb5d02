using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Prose;

/// <summary>Takes the images of one document: those the site accepts, as many as are allowed, none too large. What is refused is said.</summary>
internal sealed class ImageShelf(Limits accepted, ImportLimits limits, LossList losses)
{
    private readonly Dictionary<string, ImportedImage?> _byKey = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>The image, or null when it cannot be taken.</summary>
    /// <param name="key">Where it lies in the document: the same place is read once.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="read">Its bytes, or null when they are not there; at most the number given, or one more when there are more.</param>
    public ImportedImage? Take(string key, string name, Whereabouts where, Func<int, byte[]?> read)
    {
        if (_byKey.TryGetValue(key, out var known)) return known;
        return _byKey[key] = TakeNew(name, where, read);
    }

    private ImportedImage? TakeNew(string name, Whereabouts where, Func<int, byte[]?> read)
    {
        if (_taken >= limits.Images) return Refuse(name, where, LocalizedText.Of($"plus de {limits.Images.ToString(CultureInfo.InvariantCulture)} images", $"more than {limits.Images.ToString(CultureInfo.InvariantCulture)} images"));
        if (read(accepted.AssetBytes) is not { } bytes) return Refuse(name, where, LocalizedText.Of("le fichier n'est pas là", "the file is not there"));
        if (bytes.Length > accepted.AssetBytes) return Refuse(name, where, LocalizedText.Of($"plus de {accepted.AssetBytes.ToString(CultureInfo.InvariantCulture)} octets", $"more than {accepted.AssetBytes.ToString(CultureInfo.InvariantCulture)} bytes"));
        var kind = ImageKind.Of(bytes);
        if (!accepted.ImageExtensions.Contains(kind, StringComparer.Ordinal))
        {
            var known = string.Join(", ", accepted.ImageExtensions);
            return Refuse(name, where, kind.Length == 0
                ? LocalizedText.Of($"format inconnu ; le site accepte {known}", $"unknown format; the site accepts {known}")
                : LocalizedText.Of($"format {kind} ; le site accepte {known}", $"format {kind}; the site accepts {known}"));
        }

        _taken++;
        return new ImportedImage(bytes, kind, name);
    }

    private ImportedImage? Refuse(string name, Whereabouts where, LocalizedText reason)
    {
        losses.Add($"image « {PlainText.Start(name)} » ({reason.In("fr")})", $"image '{PlainText.Start(name)}' ({reason.In("en")})", where);
        return null;
    }
}
