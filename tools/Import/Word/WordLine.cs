using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Relais.Tools.Import.Prose;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>Reads the words of a paragraph: runs with their look, links, fields, marks of notes, images. Deleted words are left out, inserted ones stay.</summary>
/// <param name="parts">The document.</param>
/// <param name="part">The part that holds the paragraph, by which it names others.</param>
/// <param name="note">The note of a mark, or null; marks inside notes have none.</param>
internal sealed class WordLine(WordParts parts, OpenXmlPart part, Func<OpenXmlElement, ImportedNote?> note)
{
    private readonly List<Inline> _words = [];
    private W.ParagraphProperties? _paragraph;
    private string? _link;

    public IReadOnlyList<Inline> Read(W.Paragraph paragraph)
    {
        _paragraph = paragraph.ParagraphProperties;
        Walk(paragraph);
        return _words;
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case W.ParagraphProperties or W.SdtProperties or W.SdtEndCharProperties or W.CustomXmlProperties:
                    break;
                case W.Run run:
                    Run(run);
                    break;
                case W.Hyperlink link:
                    Hyperlink(link);
                    break;
                case W.InsertedRun or W.MoveToRun:
                    parts.Insertions++;
                    Walk(child);
                    break;
                case W.DeletedRun or W.MoveFromRun:
                    parts.Deletions++;
                    break;
                case W.SimpleField field:
                    SimpleField(field);
                    break;
                case W.SdtRun { SdtProperties: { } properties } when properties.Descendants<W.ShowingPlaceholder>().Any():
                    break;
                case M.OfficeMath or M.Paragraph:
                    parts.Lose("mise en forme d'une équation (ses signes sont gardés à la suite)", "layout of an equation (its signs are kept in a row)");
                    Add(string.Concat(child.Descendants<M.Text>().Select(text => text.Text)), run: null);
                    break;
                case AlternateContent alternate:
                    Walk(Chosen(alternate));
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void Run(W.Run run)
    {
        if (parts.Styles.IsHidden(run.RunProperties))
        {
            if (run.InnerText.Length > 0) parts.Lose("texte masqué", "hidden text");
            return;
        }

        if (!string.IsNullOrWhiteSpace(run.InnerText) && parts.Fields.IsText && run.ChildElements.All(child => WordNotes.OwnMark(child) is null)) Look(run.RunProperties);
        RunContent(run, run.RunProperties);
    }

    private void RunContent(OpenXmlElement container, W.RunProperties? look)
    {
        W.Text? ownMark = null;
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case W.FieldChar mark:
                    parts.Fields.Mark(mark);
                    break;
                case W.FieldCode code:
                    parts.Fields.Instruct(code.Text);
                    break;
                case AlternateContent alternate:
                    RunContent(Chosen(alternate), look);
                    break;
                case var _ when !parts.Fields.IsText:
                    break;
                case W.Text text when ReferenceEquals(text, ownMark):
                    break;
                case W.Text text:
                    Add(text.Text, look);
                    break;
                case W.TabChar or W.PositionalTab:
                    Add(" ", look);
                    break;
                case W.NoBreakHyphen:
                    Add("\u2011", look);
                    break;
                case W.CarriageReturn:
                case W.Break { Type: null } or W.Break { Type.Value: W.BreakValues.TextWrapping }:
                    _words.Add(new BreakInline());
                    break;
                case W.SymbolChar symbol:
                    parts.Lose($"signe d'une police de symboles ({symbol.Font?.Value})", $"sign of a symbol font ({symbol.Font?.Value})");
                    break;
                case W.FootnoteReference or W.EndnoteReference:
                    ownMark = WordNotes.OwnMark(child);
                    if (note(child) is { } known) _words.Add(new NoteInline(known));
                    break;
                case W.Drawing or W.Picture:
                    _words.AddRange(new WordPicture(parts, part).Read(child));
                    break;
                case W.EmbeddedObject:
                    parts.Lose("objet incorporé (tableur, diagramme…)", "embedded object (spreadsheet, diagram…)");
                    break;
                case W.Ruby ruby:
                    Add(ruby.RubyBase?.InnerText ?? "", look);
                    break;
            }
        }
    }

    private void Add(string text, W.RunProperties? run)
    {
        if (text.Length == 0 || !parts.Fields.IsText) return;
        _words.Add(new TextInline(text, parts.Styles.IsBold(run, _paragraph), parts.Styles.IsItalic(run, _paragraph)) { Link = _link ?? Followed(parts.Fields.Link) });
    }

    private void Look(W.RunProperties? look)
    {
        if (look is null) return;
        if (WordStyles.On(look.Strike) || WordStyles.On(look.DoubleStrike)) parts.Lose("texte barré (gardé sans la barre)", "struck-through text (kept without the line)");
        if (_link is null && look.Underline?.Val?.Value is { } underline && underline != W.UnderlineValues.None) parts.Lose("soulignement", "underlining");
        if (look.Highlight is not null) parts.Lose("surlignage", "highlighting");
        if (look.VerticalTextAlignment?.Val?.Value is { } vertical && vertical != W.VerticalPositionValues.Baseline) parts.Lose("exposant ou indice (gardé sur la ligne)", "superscript or subscript (kept on the line)");
    }

    private void Hyperlink(W.Hyperlink link)
    {
        var outer = _link;
        var address = WordParts.Address(part, link.Id?.Value);
        if (address is null && link.Anchor?.Value is { Length: > 0 } && parts.Fields.IsText) parts.Lose("renvoi à un autre endroit du document (son texte est gardé)", "reference to another place of the document (its text is kept)");
        _link = Followed(address) ?? outer;
        Walk(link);
        _link = outer;
    }

    private void SimpleField(W.SimpleField field)
    {
        var instruction = field.Instruction?.Value ?? "";
        if (WordFields.IsDropped(instruction)) return;
        var outer = _link;
        _link = Followed(WordFields.LinkOf(instruction)) ?? outer;
        Walk(field);
        _link = outer;
    }

    /// <summary>An address that readers may follow; any other is said and its text kept.</summary>
    private string? Followed(string? address)
    {
        if (address is null || LinkAddress.IsFollowed(address)) return address;
        parts.Lose($"lien vers « {address} » (son texte est gardé)", $"link to '{address}' (its text is kept)");
        return null;
    }

    /// <summary>What newer programs read of a passage written twice.</summary>
    private static OpenXmlElement Chosen(AlternateContent alternate) =>
        alternate.GetFirstChild<AlternateContentChoice>() ?? alternate.GetFirstChild<AlternateContentFallback>() ?? (OpenXmlElement)alternate;
}
