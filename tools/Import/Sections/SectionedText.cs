using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Sections;

/// <summary>A text cut into the sections of the schema.</summary>
/// <param name="Opening">What stands before the first section.</param>
/// <param name="Sections">In the order of the document.</param>
internal sealed record SectionedText(IReadOnlyList<Block> Opening, IReadOnlyList<ImportedSection> Sections);

/// <summary>A section.</summary>
/// <param name="Id">One of the schema, or one of its own that begins with x-.</param>
/// <param name="Words">Its heading.</param>
/// <param name="Confidence">How surely the heading is that of the section; 1 for a section of its own.</param>
/// <param name="Blocks">What stands under it; headings from level 3.</param>
internal sealed record ImportedSection(string Id, IReadOnlyList<Inline> Words, double Confidence, IReadOnlyList<Block> Blocks)
{
    /// <summary>A section of the schema that it may be, or null.</summary>
    public string? Proposed { get; init; }

    /// <summary>How surely it is the proposed one.</summary>
    public double ProposedConfidence { get; init; }

    /// <summary>How surely the heading is one: less than 1 when only bold type makes it.</summary>
    public double HeadingConfidence { get; init; } = 1;

    public string Title => PlainText.Of(Words);
}
