using DocumentFormat.OpenXml.Packaging;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>What the reading of one Word document shares: its parts, what was lost, where reading stands.</summary>
internal sealed class WordParts(MainDocumentPart main, ImageShelf shelf, LossList losses)
{
    private string _heading = "";
    private int _paragraph;

    public MainDocumentPart Main => main;

    public WordStyles Styles { get; } = new(main.StyleDefinitionsPart?.Styles);

    public WordNumbering Numbering { get; } = new(main.NumberingDefinitionsPart?.Numbering);

    public ImageShelf Shelf => shelf;

    public LossList Losses => losses;

    public WordFields Fields { get; } = new();

    /// <summary>Tracked insertions and deletions that were accepted.</summary>
    public int Insertions { get; set; }

    public int Deletions { get; set; }

    public Whereabouts Here => _paragraph == 0 ? Whereabouts.Document : new Whereabouts(_heading, _paragraph);

    public void Enter(string heading) => _heading = PlainText.Start(heading);

    public void NextParagraph() => _paragraph++;

    public void Lose(string french, string english) => losses.Add(french, english, Here);

    /// <summary>An image that the document only names: nothing is fetched.</summary>
    public void LoseOutside(string address) =>
        losses.Add(LocalizedText.Of($"image gardée hors du document ({address}) : rien n'est téléchargé", $"image kept outside of the document ({address}): nothing is downloaded"), Here);

    /// <summary>The part that another names, or null.</summary>
    public static OpenXmlPart? Named(OpenXmlPart from, string? id) => id is null ? null : from.Parts.Where(pair => string.Equals(pair.RelationshipId, id, StringComparison.Ordinal)).Select(pair => pair.OpenXmlPart).FirstOrDefault();

    /// <summary>The address that a link names, or null.</summary>
    public static string? Address(OpenXmlPart from, string? id) =>
        id is null ? null : from.HyperlinkRelationships.Where(link => string.Equals(link.Id, id, StringComparison.Ordinal)).Select(link => link.Uri.OriginalString).FirstOrDefault();

    /// <summary>Whether a text is inside brackets of a table of contents that Word made.</summary>
    public static bool IsContents(W.SdtBlock block) =>
        block.SdtProperties?.Descendants<W.DocPartGallery>().Any(gallery => gallery.Val?.Value?.Contains("Table of Contents", StringComparison.OrdinalIgnoreCase) == true) == true;
}
