using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>The answer to a <see cref="SearchQuery"/>, ready to be shown.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Total">Records that match; exact.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">Every facet of the schema, in order.</param>
/// <param name="Relaxed">True when not all the words had to match, because nothing matched otherwise.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="Loosened">When nothing matches: what taking away each filter, or the words, would give; most results first.</param>
public sealed record SearchResults(
    SearchQuery Query, int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<FacetChoices> Facets, bool Relaxed, int PageCount, IReadOnlyList<LoosenedQuery> Loosened);

/// <summary>One record found, with the passages that answer.</summary>
public sealed record SearchHit(RecordCard Card, IReadOnlyList<Excerpt> Excerpts);

/// <summary>A query with one filter fewer, and how many records it finds (at least 1).</summary>
/// <param name="Query">The query.</param>
/// <param name="Facet">The facet of the filter taken away; null when it is the words.</param>
/// <param name="Value">The value taken away; null for a range or the words.</param>
/// <param name="Total">Records it finds.</param>
public sealed record LoosenedQuery(SearchQuery Query, FacetDefinition? Facet, string? Value, int Total);

/// <summary>A facet with its values and counts.</summary>
/// <param name="Facet">Its definition.</param>
/// <param name="Choices">Values with records, and values chosen even without; the roots of a tree; years in ascending order.</param>
/// <param name="Selected">How many values or ends of range are chosen.</param>
public sealed record FacetChoices(FacetDefinition Facet, IReadOnlyList<FacetChoice> Choices, int Selected);

/// <summary>One value of a facet.</summary>
/// <param name="Value">Term id, node id or year.</param>
/// <param name="Label">For readers.</param>
/// <param name="Count">Records that would be found with it, other facets' filters applied.</param>
/// <param name="Selected">Whether it is chosen.</param>
/// <param name="Children">Narrower values, in a tree.</param>
public sealed record FacetChoice(string Value, string Label, int Count, bool Selected, IReadOnlyList<FacetChoice> Children)
{
    /// <summary>Whether it or one below it is chosen: a branch to show open.</summary>
    public bool Open => Children.Any(child => child.Selected || child.Open);
}
