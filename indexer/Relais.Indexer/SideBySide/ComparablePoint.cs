using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.SideBySide;

/// <summary>One thing that two records may have in common on a field: a term, an organisation, a year, a level of a marker.</summary>
/// <param name="Id">Equal for equal things; only meaningful within its field.</param>
/// <param name="Field">The field or inner field that holds it.</param>
/// <param name="Value">As written, or the broader value that it falls under.</param>
/// <param name="Marker">For a group keyed by terms: the term.</param>
public sealed record ComparablePoint(string Id, FieldDefinition Field, FieldValue Value, string? Marker = null)
{
    /// <summary>Ids of what it falls under, narrowest first: the broader terms, the year of a day.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>True for what a record has only by way of something narrower.</summary>
    public bool Implied { get; init; }
}

/// <summary>Something that at least two of the records have.</summary>
/// <param name="Point">What.</param>
/// <param name="Holders">Which of the records, from 0, in their order.</param>
public sealed record SharedPoint(ComparablePoint Point, IReadOnlyList<int> Holders);
