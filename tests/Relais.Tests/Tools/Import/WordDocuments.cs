using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tests.Tools.Import;

/// <summary>Makes Word documents as a person would in Word: styles, notes, images, lists, tables.</summary>
internal sealed class WordDocuments : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly WordprocessingDocument _document;
    private readonly Footnotes _footnotes = new();
    private long _lastNote = 1;

    public WordDocuments()
    {
        _document = WordprocessingDocument.Create(_file, WordprocessingDocumentType.Document);
        Main = _document.AddMainDocumentPart();
        Main.Document = new Document(new W.Body());
        var styles = Main.AddNewPart<StyleDefinitionsPart>();
        // As the French program names them: the name inside stays English.
        styles.Styles = new Styles(
            Style("Titre", "Title"),
            Style("Titre1", "heading 1"), Style("Titre2", "heading 2"),
            Style("Citation", "Quote"),
            new Style(new StyleName { Val = "Chapeau maison" }, new StyleParagraphProperties(new OutlineLevel { Val = 0 })) { StyleId = "Maison", Type = StyleValues.Paragraph });
        var numbering = Main.AddNewPart<NumberingDefinitionsPart>();
        numbering.Numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.Bullet), Level(1, NumberFormatValues.Decimal)) { AbstractNumberId = 0 },
            new AbstractNum(Level(0, NumberFormatValues.Decimal)) { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 });
        Main.AddNewPart<FootnotesPart>().Footnotes = _footnotes;
    }

    public MainDocumentPart Main { get; }

    public WordprocessingDocument Package => _document;

    public WordDocuments Add(params OpenXmlElement[] blocks)
    {
        foreach (var block in blocks) Main.Document.Body!.AppendChild(block);
        return this;
    }

    public WordDocuments Title(string text) => Add(Styled("Titre", Words(text)));

    public WordDocuments Heading(string text, int level = 1) => Add(Styled("Titre" + level, Words(text)));

    public WordDocuments Text(params OpenXmlElement[] runs) => Add(new Paragraph(runs));

    public WordDocuments Text(string text) => Text(Words(text));

    public WordDocuments Item(string text, int list = 1, int level = 0) =>
        Add(new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), Words(text)));

    public static Paragraph Styled(string style, params OpenXmlElement[] runs) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Run Words(string text, bool bold = false, bool italic = false)
    {
        var look = new RunProperties();
        if (bold) look.Append(new Bold());
        if (italic) look.Append(new Italic());
        return new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>The mark of a note, to put among the runs of a paragraph.</summary>
    public Run Note(string text)
    {
        _footnotes.AppendChild(new Footnote(new Paragraph(new Run(new FootnoteReferenceMark()), Words(" " + text))) { Id = ++_lastNote });
        return new Run(new FootnoteReference { Id = _lastNote });
    }

    /// <summary>The mark of a note that its author chose, as LibreOffice writes it: behind the reference, and again at the beginning of the note.</summary>
    public Run Note(string text, string ownMark)
    {
        _footnotes.AppendChild(new Footnote(new Paragraph(Words(ownMark), Words(" " + text))) { Id = ++_lastNote });
        return new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = _lastNote, CustomMarkFollows = true }, new Text(ownMark));
    }

    public Hyperlink Link(string text, string address) => new(Words(text)) { Id = Main.AddHyperlinkRelationship(new Uri(address), true).Id };

    public Run Image(string name, string alt, byte[]? bytes = null)
    {
        var part = Main.AddImagePart(ImagePartType.Png);
        part.FeedData(new MemoryStream(bytes ?? Fixtures.Png));
        return Image(name, alt, new A.Blip { Embed = Main.GetIdOfPart(part) });
    }

    public static Run Image(string name, string alt, A.Blip blip, A.SourceRectangle? cut = null) => new(new Drawing(new Dw.Inline(
        new Dw.Extent { Cx = 9525, Cy = 9525 },
        new Dw.DocProperties { Id = 1, Name = name, Description = alt },
        new A.Graphic(new A.GraphicData(new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 0, Name = name }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(cut is null ? [blip, new A.Stretch(new A.FillRectangle())] : new OpenXmlElement[] { blip, cut, new A.Stretch(new A.FillRectangle()) }),
            new Pic.ShapeProperties()))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))));

    public static Table Grid(params string[][] rows) => new(rows.Select(row => new TableRow(row.Select(Square))));

    public static TableCell Square(string text) => new(new Paragraph(Words(text)));

    public byte[] Bytes()
    {
        _document.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static Level Level(int level, NumberFormatValues format) => new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }) { LevelIndex = level };
}
