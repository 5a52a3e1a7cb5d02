using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Comparison;

/// <summary>A situation as a reader describes it: values of facets, and words of her own.</summary>
/// <param name="Facets">Values by facet id; in a tree with the broader nodes, broadest first.</param>
/// <param name="Text">What she wrote, or "".</param>
public sealed record Situation(IReadOnlyDictionary<string, IReadOnlyList<string>> Facets, string Text)
{
    /// <summary>True when nothing was described.</summary>
    public bool IsEmpty => Facets.Count == 0 && Text.Length == 0;

    /// <summary>The situation that a query's words and choices describe; facets that are not compared and values that tell nothing say nothing.</summary>
    public static Situation Of(SearchQuery query, ContentSchema schema)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (id, _) in schema.Comparison.Weights)
        {
            var facet = schema.Facet(id)!;
            var values = schema.Comparison.Told(id, [.. query.Choices.GetValueOrDefault(id, [])]);
            if (values.Count > 0) facets[id] = facet.Style is FacetStyle.Tree ? [.. values.SelectMany(value => Path(schema, facet, value)).Distinct(StringComparer.Ordinal)] : values;
        }

        return new Situation(facets, query.Text);
    }

    private static IEnumerable<string> Path(ContentSchema schema, FacetDefinition facet, string value) =>
        schema.Term(facet, value)?.Broader is { } broader && !string.Equals(broader, value, StringComparison.Ordinal) && schema.Term(facet, broader) is not null ? Path(schema, facet, broader).Append(value) : [value];
}
