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

/// <summary>Which forms of its words a text field can be searched by.</summary>
public enum TextForms
{
    /// <summary>Exact forms and stems: words find their inflections, and the word as typed is worth more.</summary>
    Both,

    /// <summary>Exact forms only: names, codes, titles to complete.</summary>
    Exact,

    /// <summary>Stems only: half the size. Phrases and beginnings of words are then looked up among the stems.</summary>
    Stems,
}

/// <summary>One field of an index.</summary>
/// <param name="Name">Permanent name, unique in the schema.</param>
/// <param name="Kind">What the field holds.</param>
/// <param name="Weight">Factor of the field's BM25 score; meaningful for <see cref="FieldKind.Text"/> only; above 0.</param>
public sealed record IndexField(string Name, FieldKind Kind, float Weight = 1f)
{
    /// <summary>How the words can be searched; meaningful for <see cref="FieldKind.Text"/> only.</summary>
    public TextForms Forms { get; init; } = TextForms.Both;

    /// <summary>
    /// Whether the passages are kept, for excerpts, suggestions and <see cref="ISearchIndex.Read"/>; without them the field can only be searched. Meaningful for <see cref="FieldKind.Text"/> only.
    /// </summary>
    public bool IsStored { get; init; } = true;
}

/// <summary>Ways to say one thing, in whatever languages: a query that has one of them finds the documents that have another.</summary>
/// <param name="Labels">Two or more, each a word, an acronym or several words ("QPV", "quartier prioritaire").</param>
public sealed record SynonymGroup(IReadOnlyList<string> Labels);

/// <summary>The fields of an index and the languages its text is analysed in.</summary>
/// <param name="Fields">Every field that documents may use.</param>
/// <param name="Languages">BCP 47 codes ("fr", "en"); a query is analysed in each of them.</param>
public sealed record IndexSchema(IReadOnlyList<IndexField> Fields, IReadOnlyList<string> Languages)
{
    /// <summary>Applied to queries, not to documents.</summary>
    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];

    /// <summary>The field of that name, or null.</summary>
    public IndexField? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
