using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Sections;

/// <summary>Sections that submitting asks and that no heading was taken for: they stand empty at the end of the text.</summary>
internal static class UnansweredSections
{
    public static IEnumerable<SectionDefinition> Of(RecordType type, IReadOnlyList<ImportedSection> sections) =>
        type.Sections.Where(section => section.Need is Need.Submitted && !sections.Any(written => string.Equals(written.Id, section.Id, StringComparison.Ordinal)));

    /// <summary>What to do when a section that was not recognised has the answer: giving it the name of the empty one, and leaving that one, makes two.</summary>
    public static IEnumerable<LocalizedText> Advice(RecordType type, IReadOnlyList<ImportedSection> sections) =>
        sections.Any(section => section.Id.StartsWith("x-", StringComparison.Ordinal)) ? Of(type, sections).Select(Remedy) : [];

    private static LocalizedText Remedy(SectionDefinition section) => LocalizedText.Of(
        $"Aucun titre n'a été reconnu comme « {section.Label.In("fr")} » : une section vide attend à la fin ({section.Question.In("fr")}). Si l'une de vos sections répond à cette question, remplacez son {{#x-…}} par {{#{section.Id}}} et supprimez la section vide.",
        $"No heading was recognised as '{section.Label.In("en")}': an empty section waits at the end ({section.Question.In("en")}). If one of your sections answers this question, replace its {{#x-…}} by {{#{section.Id}}} and delete the empty section.");
}
