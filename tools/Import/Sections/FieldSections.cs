using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Sections;

/// <summary>Sections whose heading is the label of a text field ("Résumé", "À retenir"): what stands under them is the field's value.</summary>
internal static class FieldSections
{
    private const double LeastMatch = 0.9;

    /// <summary>The proposals, and the text without the sections that fit their field whole.</summary>
    public static (IReadOnlyList<FieldProposal> Proposals, SectionedText Text) Taken(SectionedText text, RecordType type)
    {
        var proposals = new List<FieldProposal>();
        var kept = new List<ImportedSection>();
        foreach (var section in text.Sections)
        {
            var field = section.Id.StartsWith("x-", StringComparison.Ordinal)
                ? type.Fields.FirstOrDefault(field => field is { Type: TextType, Role: not FieldRole.Title } && LabelMatch.Of(SectionMapper.Bare(section.Title), field) >= LeastMatch)
                : null;
            var proposal = field is null ? null : Proposal(field, section);
            if (proposal is not null) proposals.Add(proposal);
            // What does not fit stays where its author can shorten it.
            if (proposal is not { Confidence: >= Confidence.Taken }) kept.Add(section);
        }

        return (proposals, text with { Sections = kept });
    }

    private static FieldProposal? Proposal(FieldDefinition field, ImportedSection section)
    {
        var why = LocalizedText.Of($"sous le titre « {section.Title} »", $"under the heading '{section.Title}'");
        if (field.List is null) return TextFit.Of(field, PlainText.Of(section.Blocks.OfType<ParagraphBlock>()), section.Blocks.All(block => block is ParagraphBlock) ? Confidence.Labelled : Confidence.Unfit, why);
        var items = section.Blocks.OfType<ListBlock>().SelectMany(list => list.Items).Select(item => PlainText.OneSpaced(PlainText.Of(item))).Where(item => item.Length > 0).ToList();
        if (items.Count == 0) items = [.. section.Blocks.OfType<ParagraphBlock>().Select(paragraph => PlainText.Of(paragraph.Words))];
        if (items.Count == 0) return null;
        var fits = items.Count >= field.List.Min && items.Count <= field.List.Max && items.TrueForAll(item => TextFit.Fits(field, item));
        return new FieldProposal(field, YamlValue.List(items.Select(YamlValue.Text)), fits ? Confidence.Labelled : Confidence.Unfit, why);
    }
}
