using Relais.Indexer.Text;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Writing;

/// <summary>A write-up made of a document, before it is on the disk.</summary>
internal sealed record WriteUp
{
    public required string Origin { get; init; }

    public required string Slug { get; init; }

    public required string Language { get; init; }

    /// <summary>The whole file.</summary>
    public required string Text { get; init; }

    /// <summary>Images by file name.</summary>
    public required IReadOnlyList<(string Name, byte[] Bytes)> Images { get; init; }

    /// <summary>What was found for each field, in the order of the schema.</summary>
    public required IReadOnlyList<FieldOutcome> Fields { get; init; }

    public required IReadOnlyList<ImportedSection> Sections { get; init; }

    /// <summary>Notes made into sources.</summary>
    public required int Sources { get; init; }

    /// <summary>Notes that stand in the text.</summary>
    public required int Notes { get; init; }

    public required IReadOnlyList<LocalizedText> Remarks { get; init; }

    public required IReadOnlyList<Loss> Losses { get; init; }
}
