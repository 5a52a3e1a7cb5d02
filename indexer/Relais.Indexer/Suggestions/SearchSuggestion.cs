using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Suggestions;

/// <summary>What a suggestion leads to. In the order in which they are shown.</summary>
public enum SuggestionKind
{
    /// <summary>A value of a facet, to filter by.</summary>
    Term,

    /// <summary>A place that records name.</summary>
    Place,

    /// <summary>An organisation's page.</summary>
    Organisation,

    /// <summary>A record's page.</summary>
    Title,
}

/// <summary>A completion of what a reader is typing.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Parts">Its text, what was typed marked.</param>
public sealed record SearchSuggestion(SuggestionKind Kind, IReadOnlyList<ExcerptPart> Parts)
{
    /// <summary>The search it makes, for a term or a place.</summary>
    public SearchQuery? Query { get; init; }

    /// <summary>The record it leads to, for an organisation or a title.</summary>
    public RecordCard? Card { get; init; }

    /// <summary>The facet of a term.</summary>
    public FacetDefinition? Facet { get; init; }

    /// <summary>The value of a term in its facet.</summary>
    public string? Value { get; init; }

    /// <summary>Records that it finds, for a term or a place.</summary>
    public int Count { get; init; }
}
