using DocumentFormat.OpenXml;
using Relais.Tools.Import.Prose;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>The footnotes and endnotes of a document, read when their mark is met, each once.</summary>
internal sealed class WordNotes(WordParts parts)
{
    private readonly Dictionary<(bool IsEndnote, long Id), ImportedNote> _known = [];

    /// <summary>The note that a mark names, or null when the document has none.</summary>
    public ImportedNote? Of(OpenXmlElement mark) => mark switch
    {
        W.FootnoteReference { Id.Value: var id } => Of(isEndnote: false, id, OwnMark(mark), parts.Main.FootnotesPart?.Footnotes?.Elements<W.Footnote>().FirstOrDefault(note => note.Id?.Value == id)),
        W.EndnoteReference { Id.Value: var id } => Of(isEndnote: true, id, OwnMark(mark), parts.Main.EndnotesPart?.Endnotes?.Elements<W.Endnote>().FirstOrDefault(note => note.Id?.Value == id)),
        _ => null,
    };

    /// <summary>The mark that its author gave a note in place of a number ("*"): the text that follows in the same run; null for a note that is numbered.</summary>
    public static W.Text? OwnMark(OpenXmlElement mark) => mark is W.FootnoteEndnoteReferenceType { CustomMarkFollows.Value: true } ? mark.NextSibling<W.Text>() : null;

    private ImportedNote? Of(bool isEndnote, long id, W.Text? ownMark, OpenXmlCompositeElement? note)
    {
        if (note is null) return null;
        if (_known.TryGetValue((isEndnote, id), out var known)) return known;
        var words = new List<Inline>();
        foreach (var paragraph in note.Elements<W.Paragraph>())
        {
            if (words.Count > 0) words.Add(new TextInline(" "));
            words.AddRange(new WordLine(parts, isEndnote ? parts.Main.EndnotesPart! : parts.Main.FootnotesPart!, _ => null).Read(paragraph));
        }

        // LibreOffice writes such a mark again at the beginning of the note.
        if (ownMark is not null && words is [TextInline first, ..] && string.Equals(first.Text.Trim(), ownMark.Text.Trim(), StringComparison.Ordinal)) words.RemoveAt(0);
        return _known[(isEndnote, id)] = new ImportedNote(words);
    }
}
