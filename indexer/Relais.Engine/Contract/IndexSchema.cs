namespace Relais.Engine;

/// <summary>What a field holds, hence how it can be searched.</summary>
public enum FieldKind
{
    /// <summary>Analysed full text, one or more passages a language.</summary>
    Text,

    /// <summary>Exact values without order, for filters and facets.</summary>
    Keyword,

    /// <summary>Paths in a hierarchy, from the broadest node to the narrowest; every node of a path can be filtered and counted.</summary>
    Tree,

    /// <summary>Whole numbers (years, days), for ranges, histograms and sorting.</summary>
    Number,
}

/// <summary>One field of an index.</summary>
/// <param name="Name">Permanent name, unique in the schema.</param>
/// <param name="Kind">What the field holds.</param>
/// <param name="Weight">Factor of the field's BM25 score; meaningful for <see cref="FieldKind.Text"/> only; above 0.</param>
public sealed record IndexField(string Name, FieldKind Kind, float Weight = 1f);

/// <summary>The fields of an index and the languages its text is analysed in.</summary>
/// <param name="Fields">Every field that documents may use.</param>
/// <param name="Languages">BCP 47 codes ("fr", "en"); a query is analysed in each of them.</param>
public sealed record IndexSchema(IReadOnlyList<IndexField> Fields, IReadOnlyList<string> Languages)
{
    /// <summary>The field of that name, or null.</summary>
    public IndexField? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
