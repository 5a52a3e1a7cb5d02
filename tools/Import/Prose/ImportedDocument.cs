using Relais.Indexer.Schema;

namespace Relais.Tools.Import.Prose;

/// <summary>A document read from any format, before anything is made of it.</summary>
internal sealed record ImportedDocument
{
    /// <summary>The file's name, with a row for a CSV, for the report.</summary>
    public required string Origin { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Titles that the document gives itself, the surest first.</summary>
    public IReadOnlyList<Candidate> Titles { get; init; } = [];

    /// <summary>Summaries that the document gives of itself beside its text.</summary>
    public IReadOnlyList<Candidate> Summaries { get; init; } = [];

    /// <summary>Language that the document declares, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Who the file says wrote it, or null: proposed, never taken, for it may be whoever owned the machine.</summary>
    public string? Author { get; init; }

    /// <summary>Day it was last changed or published, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was on the web, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Fields that somebody mapped by hand (CSV).</summary>
    public IReadOnlyList<MappedValue> Mapped { get; init; } = [];

    /// <summary>The name asked for its folder, or null.</summary>
    public string? Slug { get; init; }

    public required LossList Losses { get; init; }

    /// <summary>What was done to it that its author should know: tracked changes accepted, comments left out.</summary>
    public IReadOnlyList<Indexer.Text.LocalizedText> Remarks { get; init; } = [];
}

/// <summary>A text that may be the value of a field, and how sure that is (0 to 1).</summary>
internal sealed record Candidate(string Text, double Confidence);

/// <summary>A cell whose field somebody named.</summary>
/// <param name="Field">The field.</param>
/// <param name="Inner">The field of the group, or null.</param>
/// <param name="Text">The cell.</param>
/// <param name="Separator">What parts its values, or null for the usual signs.</param>
internal sealed record MappedValue(FieldDefinition Field, FieldDefinition? Inner, string Text, string? Separator);
