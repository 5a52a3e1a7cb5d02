using Relais.Indexer.Quality;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Fields;

/// <summary>Chooses the summary: the one that the document declares, or the paragraph that opens it when it has the right length; that one then leaves the text, so that readers do not read it twice.</summary>
/// <param name="Proposals">Summaries as values of their field.</param>
/// <param name="Text">The text, without the paragraph that was taken.</param>
internal sealed record SummaryChoice(IReadOnlyList<FieldProposal> Proposals, SectionedText Text)
{
    public static SummaryChoice Of(ImportedDocument document, SectionedText text, FieldDefinition field, bool isKnown)
    {
        var proposals = document.Summaries.Where(summary => !PrivacyReader.TellsHowToReach(summary.Text)).Select(summary => TextFit.Of(field, summary.Text, summary.Confidence, LocalizedText.Of("résumé que le document donne de lui-même", "summary that the document gives of itself"))).OfType<FieldProposal>().ToList();
        var paragraphs = text.Opening.Concat(text.Sections.Take(1).SelectMany(section => section.Blocks)).OfType<ParagraphBlock>();
        // A paragraph that tells how to reach somebody opens a letter, and is no summary: it would be shown in every list.
        if (paragraphs.FirstOrDefault(paragraph => PlainText.Of(paragraph.Words).Length > 0) is not { } opening || PrivacyReader.TellsHowToReach(PlainText.Of(opening.Words))) return new SummaryChoice(proposals, text);
        var isOpening = text.Opening.Contains(opening);
        // Under a heading it is the beginning of that section, which only resembles a summary.
        var confidence = isOpening && opening.Words.All(word => word is TextInline or BreakInline) ? Confidence.OpeningParagraph : Confidence.Unfit;
        var proposal = TextFit.Of(field, PlainText.Of(opening.Words), confidence, LocalizedText.Of("premier paragraphe", "first paragraph"));
        if (proposal is not null) proposals.Add(proposal);
        var isTaken = !isKnown && isOpening && proposal is { Confidence: >= Confidence.Taken } && proposals.All(other => other.Confidence <= proposal.Confidence);
        return new SummaryChoice(proposals, isTaken ? text with { Opening = [.. text.Opening.Where(block => !ReferenceEquals(block, opening))] } : text);
    }
}
