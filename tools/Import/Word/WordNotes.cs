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
        W.FootnoteReference { Id.Value: var id } => Of(isEndnote: false, id, parts.Main.FootnotesPart?.Footnotes?.Elements<W.Footnote>().FirstOrDefault(note => note.Id?.Value == id)),
        W.EndnoteReference { Id.Value: var id } => Of(isEndnote: true, id, parts.Main.EndnotesPart?.Endnotes?.Elements<W.Endnote>().FirstOrDefault(note => note.Id?.Value == id)),
        _ => null,
    };

    private ImportedNote? Of(bool isEndnote, long id, OpenXmlCompositeElement? note)
    {
        if (note is null) return null;
        if (_known.TryGetValue((isEndnote, id), out var known)) return known;
        var words = new List<Inline>();
        foreach (var paragraph in note.Elements<W.Paragraph>())
        {
            if (words.Count > 0) words.Add(new TextInline(" "));
            words.AddRange(new WordLine(parts, isEndnote ? parts.Main.EndnotesPart! : parts.Main.FootnotesPart!, _ => null).Read(paragraph));
        }

        return _known[(isEndnote, id)] = new ImportedNote(words);
    }
}
