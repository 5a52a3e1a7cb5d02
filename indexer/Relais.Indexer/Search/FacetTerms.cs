using Relais.Indexer.Schema;
using Relais.Indexer.Vocabularies;

namespace Relais.Indexer.Search;

/// <summary>What the values of a facet are, asked of its vocabularies.</summary>
public static class FacetTerms
{
    /// <summary>The term of a value, whichever level of a tree it is on; null when unknown.</summary>
    public static Term? Term(this ContentSchema schema, FacetDefinition facet, string value) =>
        facet.Vocabularies.Select(vocabulary => schema.Vocabularies[vocabulary].Term(value)).FirstOrDefault(term => term is not null);

    /// <summary>The value to use for one typed in an address: itself, its replacement when it was renamed or deprecated, or null when unknown.</summary>
    public static string? Known(this ContentSchema schema, FacetDefinition facet, string value) =>
        facet.Vocabularies.Select(vocabulary => schema.Vocabularies[vocabulary].Current(value)?.Id).FirstOrDefault(id => id is not null);

    /// <summary>A value for readers.</summary>
    public static string Label(this ContentSchema schema, FacetDefinition facet, string value, string language) =>
        schema.Term(facet, value)?.Label.In(language) ?? value;

    /// <summary>Its place in its vocabulary.</summary>
    public static int Order(this ContentSchema schema, FacetDefinition facet, string value) => schema.Term(facet, value)?.Order ?? int.MaxValue;
}
