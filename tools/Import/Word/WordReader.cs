using DocumentFormat.OpenXml.Packaging;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Word;

/// <summary>Reads a Word document (.docx, Office Open XML) from memory. Nothing outside of the file is ever read.</summary>
internal sealed class WordReader(Limits accepted, ImportLimits limits)
{
    private const double StyledTitle = 0.95;
    private const double PropertyTitle = 0.4;

    /// <summary>The document as blocks, notes and images, with what could not be kept.</summary>
    /// <exception cref="ImportRefusedException">It cannot be read.</exception>
    public ImportedDocument Read(byte[] file, string name)
    {
        new WordArchive(limits).Check(file);
        using var copy = new MemoryStream();
        copy.Write(file);
        copy.Position = 0;
        using var document = Opened(copy);
        try
        {
            return Read(document, name);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw Damaged();
        }
    }

    /// <summary>Opens a copy that can be written to: ill-formed addresses are put right in it. A package whose parts do not hold together is told in many ways, none of them a bug of ours.</summary>
    private WordprocessingDocument Opened(MemoryStream copy)
    {
        try
        {
            return WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                MaxCharactersInPart = limits.PartBytes,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:invalid"),
            });
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidDataException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            throw Damaged();
        }
    }

    private static ImportRefusedException Damaged() =>
        new(LocalizedText.Of("le document est abîmé : ouvrez-le dans votre traitement de texte et enregistrez-le de nouveau en .docx", "the document is damaged: open it in your word processor and save it again as .docx"));

    private ImportedDocument Read(WordprocessingDocument document, string name)
    {
        if (document.MainDocumentPart is not { Document.Body: { } body } main) throw new ImportRefusedException(LocalizedText.Of("ce n'est pas un document Word lisible (.docx)", "it is not a readable Word document (.docx)"));
        var losses = new LossList();
        var parts = new WordParts(main, new ImageShelf(accepted, limits, losses), losses);
        var reader = new WordBlocks(parts, new WordNotes(parts));
        var blocks = reader.Read(body, main);
        LoseMargins(main, losses);
        var properties = document.PackageProperties;
        return new ImportedDocument
        {
            Origin = name,
            Blocks = blocks,
            Titles = [.. reader.Titles.Select(title => new Candidate(title, StyledTitle)), .. Given(properties.Title).Select(title => new Candidate(title, PropertyTitle))],
            Author = Given(properties.Creator).FirstOrDefault(),
            Date = (properties.Modified ?? properties.Created) is { } changed ? DateOnly.FromDateTime(changed) : null,
            Losses = losses,
            Remarks = [.. Remarks(main, parts)],
        };
    }

    private static IEnumerable<LocalizedText> Remarks(MainDocumentPart main, WordParts parts)
    {
        if (parts.Insertions + parts.Deletions > 0)
            yield return LocalizedText.Of(FormattableString.Invariant($"Suivi des modifications : toutes acceptées ({parts.Insertions} ajouts, {parts.Deletions} suppressions)."), FormattableString.Invariant($"Tracked changes: all accepted ({parts.Insertions} insertions, {parts.Deletions} deletions)."));
        if (main.WordprocessingCommentsPart?.Comments?.ChildElements.Count is > 0 and var comments)
            yield return LocalizedText.Of(FormattableString.Invariant($"Commentaires laissés de côté : {comments}."), FormattableString.Invariant($"Comments left out: {comments}."));
    }

    private static void LoseMargins(MainDocumentPart main, LossList losses)
    {
        var texts = main.HeaderParts.Select(part => part.Header?.InnerText).Concat(main.FooterParts.Select(part => part.Footer?.InnerText));
        foreach (var text in texts.OfType<string>().Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal))
            losses.Add($"en-tête ou pied de page : « {PlainText.Start(text)} »", $"page header or footer: '{PlainText.Start(text)}'", Whereabouts.Document);
    }

    private static IEnumerable<string> Given(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [PlainText.OneSpaced(PlainText.Clean(text))];
}
