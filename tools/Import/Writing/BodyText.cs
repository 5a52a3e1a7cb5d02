using System.Text;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Writing;

/// <summary>Writes the sections of a write-up, those that are asked and were not found included, each with its question.</summary>
internal sealed class BodyText(RecordType type, Speech speech, string language, ImageNames images, NoteBook notes)
{
    private readonly InlineMarkdown _inline = new(images.Of, notes.Mark);

    public string Of(IReadOnlyList<ImportedSection> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            Paragraph($"## {Title(section)} {{#{section.Id}}}");
            if (section.Proposed is { } proposed && Confidence.ToText(section.ProposedConfidence, speech) is var confidence)
                Remark(speech.Say($"proposé ({confidence}) : {{#{proposed}}}, {Label(proposed)}", $"proposed ({confidence}): {{#{proposed}}}, {Label(proposed)}"));
            Paragraph(new MarkdownWriter(_inline).Of(section.Blocks));
            // Written after the text, which is what calls them.
            Paragraph(new MarkdownWriter(_inline).Of(notes.TakeExplained()));
        }

        foreach (var missing in UnansweredSections.Of(type, sections))
        {
            Paragraph($"## {missing.Label.In(language)} {{#{missing.Id}}}");
            Remark(missing.Question.In(speech.Language));
        }

        return text.ToString();

        void Paragraph(string words)
        {
            if (words.Length > 0) text.Append('\n').Append(words).Append('\n');
        }

        // A reference that nothing uses is Markdown's way to write what is never shown.
        void Remark(string words) => Paragraph($"[//]: # \"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
    }

    private string Title(ImportedSection section)
    {
        var title = _inline.Of(section.Words, " ");
        return title.Length > 0 ? title : Label(section.Id);
    }

    private string Label(string id) => type.Sections.FirstOrDefault(section => string.Equals(section.Id, id, StringComparison.Ordinal))?.Label.In(language) ?? id;
}
