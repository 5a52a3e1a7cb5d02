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
    SearchQuery Query, int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<FacetChoices> Facets, bool Relaxed, int PageCount, IReadOnlyList<LoosenedQuery> Loosened)
{
    /// <summary>Words that no record has, and what was looked for instead; empty when there are none, when nothing was found all the same, or when the words were meant to the letter.</summary>
    public IReadOnlyList<CorrectedWord> Corrected { get; init; } = [];

    /// <summary>A query with likelier words that finds something, or null.</summary>
    public LoosenedQuery? Advice { get; init; }

    /// <summary>When <see cref="Relaxed"/>: the words that were optional, with how many records each finds under the same filters.</summary>
    public IReadOnlyList<LoosenedQuery> Words { get; init; } = [];
}

/// <summary>A word typed that no record has.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Found">What was looked for, likeliest first; at least one.</param>
public sealed record CorrectedWord(string Typed, IReadOnlyList<string> Found);

/// <summary>One record found, with the passages that answer.</summary>
public sealed record SearchHit(RecordCard Card, IReadOnlyList<Excerpt> Excerpts);

/// <summary>What a query asks less of than another.</summary>
public enum Loosening
{
    /// <summary>One value of a facet is left out.</summary>
    Value,

    /// <summary>A range of years is left out.</summary>
    Range,

    /// <summary>One word, phrase or exclusion is left out.</summary>
    Word,

    /// <summary>Words stand no more in quotation marks.</summary>
    Quotes,

    /// <summary>All words are left out.</summary>
    Words,

    /// <summary>All filters are left out.</summary>
    Filters,

    /// <summary>Words are spelt otherwise, or alone.</summary>
    Spelling,
}

/// <summary>A neighbouring query, and how many records it finds.</summary>
/// <param name="Kind">In what it differs.</param>
/// <param name="Query">The query.</param>
/// <param name="Facet">The facet of the filter left out, for a value or a range.</param>
/// <param name="Said">The value or the words left out; the words of the query when it has others.</param>
/// <param name="Total">Records it finds.</param>
public sealed record LoosenedQuery(Loosening Kind, SearchQuery Query, FacetDefinition? Facet, string? Said, int Total);

/// <summary>A facet with its values and counts.</summary>
/// <param name="Facet">Its definition.</param>
/// <param name="Choices">Values with records, and values chosen even without; the roots of a tree; years in ascending order.</param>
/// <param name="Selected">How many values or ends of range are chosen.</param>
public sealed record FacetChoices(FacetDefinition Facet, IReadOnlyList<FacetChoice> Choices, int Selected)
{
    /// <summary>For years: counts by intervals of equal width, over all that the centre has, whatever the query; else none.</summary>
    public IReadOnlyList<YearBin> Bins { get; init; } = [];
}

/// <summary>How many records fall in some years.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year, included.</param>
/// <param name="Count">Records, other facets' filters applied.</param>
public sealed record YearBin(int From, int To, int Count);

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
