using Relais.Indexer.Schema;

namespace Relais.Tools.Import.Csv;

/// <summary>Where the columns of a CSV file go.</summary>
/// <param name="Separator">What parts the cells, or null to guess.</param>
/// <param name="SlugColumn">Column that names the folders, or null for the title.</param>
/// <param name="Columns">By header, in the order of the mapping.</param>
internal sealed record ColumnMapping(char? Separator, string? SlugColumn, IReadOnlyList<ColumnTarget> Columns);

/// <summary>Where one column goes: a field, a field of a group, a section, or nowhere.</summary>
internal sealed record ColumnTarget(string Column)
{
    public FieldDefinition? Field { get; init; }

    public FieldDefinition? Inner { get; init; }

    /// <summary>Section of the schema, or one of its own (x-…).</summary>
    public string? Section { get; init; }

    /// <summary>What parts the values of a list, or null for the usual signs.</summary>
    public string? Split { get; init; }

    /// <summary>True when somebody chose to leave it out.</summary>
    public bool IsLeftOut => Field is null && Section is null;
}
