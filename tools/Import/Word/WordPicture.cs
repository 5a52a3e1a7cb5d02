using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Relais.Tools.Import.Prose;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using V = DocumentFormat.OpenXml.Vml;

namespace Relais.Tools.Import.Word;

/// <summary>Reads a drawing: its images with their alternative text; text boxes, charts and diagrams cannot be carried over and are said.</summary>
internal sealed class WordPicture(WordParts parts, OpenXmlPart part)
{
    public IEnumerable<ImageInline> Read(OpenXmlElement drawing)
    {
        foreach (var box in drawing.Descendants().Where(element => element.LocalName is "txbxContent"))
        {
            var text = PlainText.Start(string.Join(' ', box.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(run => run.Text)));
            parts.Lose($"zone de texte : « {text} »", $"text box: '{text}'");
        }

        foreach (var graphic in drawing.Descendants<A.GraphicData>().Select(data => data.Uri?.Value ?? ""))
        {
            if (graphic.EndsWith("/chart", StringComparison.Ordinal)) parts.Lose("graphique (donnez-en les chiffres dans un tableau)", "chart (give its figures in a table)");
            if (graphic.EndsWith("/diagram", StringComparison.Ordinal)) parts.Lose("diagramme (dites-le en texte)", "diagram (tell it in words)");
        }

        var about = drawing.Descendants<Dw.DocProperties>().FirstOrDefault();
        if (drawing.Descendants().Any(element => element.LocalName is "decorative" && element.GetAttributes().Any(attribute => attribute.Value is "1" or "true")))
        {
            parts.Lose("image décorative", "decorative image");
            return [];
        }

        var name = about?.Name?.Value ?? "";
        var alt = about?.Description?.Value ?? about?.Title?.Value ?? "";
        return [.. drawing.Descendants<A.Blip>().Select(blip => Blip(blip, name, alt)).Concat(drawing.Descendants<V.ImageData>().Select(image => Image(image, alt))).OfType<ImageInline>()];
    }

    private ImageInline? Blip(A.Blip blip, string name, string alt)
    {
        if (blip.Embed?.Value is not { } id)
        {
            if (blip.Link?.Value is { } link) LoseOutside(link);
            return null;
        }

        if (blip.Parent?.GetFirstChild<A.SourceRectangle>() is { } cut && cut.GetAttributes().Any(attribute => attribute.Value is not ("0" or null)))
            parts.Lose("recadrage d'une image : le fichier montre de nouveau ce qu'il cachait, regardez-le", "cropping of an image: the file shows again what it hid, look at it");
        return Image(id, name, alt);
    }

    private ImageInline? Image(V.ImageData image, string alt) => image.RelationshipId?.Value is { } id ? Image(id, image.Title?.Value ?? "", alt.Length > 0 ? alt : image.Ancestors<V.Shape>().FirstOrDefault()?.Alternate?.Value ?? "") : null;

    private ImageInline? Image(string id, string name, string alt)
    {
        if (WordParts.Named(part, id) is not { } file)
        {
            LoseOutside(id);
            return null;
        }

        var written = ImageWords.Written(alt);
        if (written.Length == 0 && alt.Length > 0) parts.Lose($"texte de remplacement qui n'en est pas un : « {PlainText.Start(alt)} »", $"alternative text that is none: '{PlainText.Start(alt)}'");
        var image = parts.Shelf.Take(file.Uri.ToString(), written.Length > 0 ? written : name, parts.Here, most => Bytes(file, most));
        return image is null ? null : new ImageInline(image, written);
    }

    private void LoseOutside(string id) =>
        parts.LoseOutside(part.ExternalRelationships.Where(link => string.Equals(link.Id, id, StringComparison.Ordinal)).Select(link => link.Uri.OriginalString).FirstOrDefault("?"));

    private static byte[] Bytes(OpenXmlPart file, int most)
    {
        using var content = file.GetStream(FileMode.Open, FileAccess.Read);
        return BoundedBytes.Of(content, most);
    }
}
