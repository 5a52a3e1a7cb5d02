using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Fields;

/// <summary>Chooses the title of a document, and takes its heading out of the text: the title is a field.</summary>
/// <param name="Best">The best title, or "".</param>
/// <param name="Proposals">Titles as values of their field.</param>
/// <param name="Blocks">The text without it.</param>
internal sealed record TitleChoice(string Best, IReadOnlyList<FieldProposal> Proposals, IReadOnlyList<Block> Blocks)
{
    private const double OnlyFirstHeading = 0.85;
    private const double FakedHeading = 0.6;
    private const double FileName = 0.35;

    public static TitleChoice Of(ImportedDocument document, RecordType type, FieldDefinition field)
    {
        var candidates = document.Titles.ToList();
        var blocks = document.Blocks.ToList();
        var headings = blocks.OfType<HeadingBlock>();
        // A heading above all others, that begins the text and is no section, is its title.
        if (blocks.Count > 1 && blocks[0] is HeadingBlock opening && headings.Skip(1).All(heading => heading.Level > opening.Level) && !IsSection(PlainText.Of(opening), type))
            candidates.Add(new Candidate(PlainText.Of(opening), opening.Confidence >= 1 ? OnlyFirstHeading : FakedHeading));
        candidates.Add(new Candidate(Path.GetFileNameWithoutExtension(document.Origin).Replace('_', ' ').Replace('-', ' ').Trim(), FileName));

        var ordered = candidates.Where(candidate => candidate.Text.Any(char.IsLetter)).OrderByDescending(candidate => candidate.Confidence).ToList();
        var best = ordered.Count > 0 ? ordered[0] : new Candidate("", 0);
        var heading = blocks.FindIndex(block => block is HeadingBlock written && string.Equals(Folded.Of(PlainText.Of(written)), Folded.Of(best.Text), StringComparison.Ordinal));
        if (heading >= 0 && best.Confidence >= Confidence.Taken) blocks.RemoveAt(heading);
        var (why, file) = (LocalizedText.Of("titre du document", "title of the document"), LocalizedText.Of("nom du fichier", "name of the file"));
        return new TitleChoice(best.Text, [.. ordered.Select(candidate => TextFit.Of(field, candidate.Text, candidate.Confidence, candidate.Confidence <= FileName ? file : why)).OfType<FieldProposal>()], blocks);
    }

    private static bool IsSection(string heading, RecordType type) =>
        type.Sections.Any(section => LabelMatch.Of(SectionMapper.Bare(heading), section) >= Confidence.Section) || type.Fields.Any(field => LabelMatch.Of(SectionMapper.Bare(heading), field) >= Confidence.Taken);
}
