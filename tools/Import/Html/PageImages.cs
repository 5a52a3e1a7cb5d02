using AngleSharp.Dom;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Html;

/// <summary>Reads the images of a page from its folder or from the page itself; those on the web are named, never fetched.</summary>
internal sealed class PageImages(PageFolder folder, string page, ImageShelf shelf, LossList losses)
{
    private const string Data = "data:";

    public ImageInline? Read(IElement image, Whereabouts where)
    {
        var alt = image.GetAttribute("alt");
        var address = (image.GetAttribute("src") is { Length: > 0 } source && !IsPlaceholder(source) ? source : image.GetAttribute("data-src") ?? image.GetAttribute("src") ?? "").Trim();
        if (address.Length == 0) return null;
        if (alt is { } written && string.IsNullOrWhiteSpace(written))
        {
            losses.Add($"image décorative « {PlainText.Start(Named(address))} » (son texte de remplacement est vide)", $"decorative image '{PlainText.Start(Named(address))}' (its alternative text is empty)", where);
            return null;
        }

        var words = ImageWords.Written(alt ?? "");
        return File(address, words.Length > 0 ? words : Named(address), where) is { } file ? new ImageInline(file, words) : null;
    }

    private ImportedImage? File(string address, string name, Whereabouts where)
    {
        if (address.StartsWith(Data, StringComparison.OrdinalIgnoreCase)) return shelf.Take(address, name, where, most => Decoded(address, most));
        if (address.Contains("//", StringComparison.Ordinal) && (address.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(address, UriKind.Absolute, out _)))
        {
            losses.Add($"image du web « {PlainText.Start(name)} » ({address}) : rien n'est téléchargé", $"image of the web '{PlainText.Start(name)}' ({address}): nothing is downloaded", where);
            return null;
        }

        var full = folder.Find(page, address);
        return shelf.Take(full ?? address, name, where, most => full is null ? null : PageFolder.Bytes(full, most));
    }

    private static byte[]? Decoded(string address, int most)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return null;
        var text = address.AsSpan(comma + 1);
        // Four characters give three bytes: what is surely too long is not decoded.
        if (text.Length / 4 * 3L > most + 4L) return new byte[most + 1];
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(Uri.UnescapeDataString(text.ToString()), bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>An empty image that a script replaces.</summary>
    private static bool IsPlaceholder(string source) => source.StartsWith(Data + "image/gif", StringComparison.OrdinalIgnoreCase) || source.StartsWith(Data + "image/svg", StringComparison.OrdinalIgnoreCase);

    private static string Named(string address) => address.StartsWith(Data, StringComparison.OrdinalIgnoreCase) ? "image" : Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address.Split('?', '#')[0].TrimEnd('/')));
}
