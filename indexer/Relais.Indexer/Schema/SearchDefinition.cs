using Relais.Indexer.Text;

namespace Relais.Indexer.Schema;

/// <summary>Where words are looked for.</summary>
/// <param name="Fields">Search fields with their weights.</param>
/// <param name="PageSize">Results a page.</param>
/// <param name="MaxPages">Last page answered.</param>
/// <param name="MaxValues">Choices kept from one address, over all facets.</param>
public sealed record SearchDefinition(IReadOnlyList<SearchField> Fields, int PageSize, int MaxPages, int MaxValues)
{
    /// <summary>The search field that section texts go to.</summary>
    public const string Body = "body";

    /// <summary>Every alias of every field, to its field.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; } =
        Fields.SelectMany(field => field.Aliases.Append(field.Id).Select(alias => (alias, field.Id)))
            .DistinctBy(pair => pair.alias, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.alias, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A search field.</summary>
/// <param name="Id">Permanent name.</param>
/// <param name="Weight">BM25 factor.</param>
/// <param name="Aliases">What readers may type before a colon.</param>
public sealed record SearchField(string Id, float Weight, IReadOnlyList<string> Aliases);

/// <summary>How a facet is shown.</summary>
public enum FacetStyle
{
    /// <summary>Check-boxes.</summary>
    Choices,
    /// <summary>Nested check-boxes.</summary>
    Tree,
    /// <summary>From and to years.</summary>
    Years,
}

/// <summary>A facet. Its id is the URL parameter.</summary>
public sealed record FacetDefinition
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>How a value that two records share is told ("same audience"); empty when it is no reason.</summary>
    public LocalizedText Same { get; init; } = LocalizedText.Empty;

    /// <summary>How it is shown.</summary>
    public required FacetStyle Style { get; init; }

    /// <summary>Path of field keys ("lead_organisations", "type"); empty for a computed facet or a tree.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Fields of a tree, broadest first.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>True for the languages a record can be read in.</summary>
    public bool Languages { get; init; }

    /// <summary>Vocabularies of its values: one, or one a level.</summary>
    public IReadOnlyList<string> Vocabularies { get; init; } = [];

    /// <summary>Whether it is open to view or folded.</summary>
    public bool Shown { get; init; }

    /// <summary>Values in the vocabulary's order rather than by count.</summary>
    public bool VocabularyOrder { get; init; }

    /// <summary>Other URL parameters that mean this facet.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
