using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;

namespace Relais.Indexer.Schema;

/// <summary>The whole of content-schema.yml with the vocabularies it names. All code asks it; nothing else knows a field key.</summary>
public sealed record ContentSchema
{
    /// <summary>Interface languages, the default first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Bounds of what is read.</summary>
    public required Limits Limits { get; init; }

    /// <summary>What each editorial status asks and shows, by term id of the status vocabulary.</summary>
    public required IReadOnlyDictionary<string, StatusRule> Statuses { get; init; }

    /// <summary>Record types, in the order of the file.</summary>
    public required IReadOnlyList<RecordType> Types { get; init; }

    /// <summary>Vocabularies by id.</summary>
    public required IReadOnlyDictionary<string, Vocabulary> Vocabularies { get; init; }

    /// <summary>Where words are looked for.</summary>
    public required SearchDefinition Search { get; init; }

    /// <summary>Facets in display order.</summary>
    public required IReadOnlyList<FacetDefinition> Facets { get; init; }

    /// <summary>What makes records comparable.</summary>
    public required ComparisonDefinition Comparison { get; init; }

    /// <summary>What the charts show.</summary>
    public ChartsDefinition Charts { get; init; } = ChartsDefinition.None;

    /// <summary>How places are drawn on maps.</summary>
    public MapDefinition Map { get; init; } = MapDefinition.None;

    /// <summary>What hints go by.</summary>
    public HintsDefinition Hints { get; init; } = HintsDefinition.None;

    /// <summary>The type of that id, or null.</summary>
    public RecordType? Type(string id) => Types.FirstOrDefault(type => string.Equals(type.Id, id, StringComparison.Ordinal));

    /// <summary>The facet of that id, or null.</summary>
    public FacetDefinition? Facet(string id) => Facets.FirstOrDefault(facet => string.Equals(facet.Id, id, StringComparison.Ordinal));

    /// <summary>The type that readers search: the first searchable one.</summary>
    public RecordType Searchable => Types.First(type => type.Searchable);

    private ILookup<RelatedTerm, Term>? _filed;

    /// <summary>The term under which the experiences of another are filed, with its vocabulary; null when they are not, or when a fault that is said elsewhere keeps it from being found.</summary>
    public (Vocabulary Vocabulary, Term Term)? FiledUnder(Term term) =>
        term.Related is { } related && Vocabularies.GetValueOrDefault(related.Vocabulary) is { } vocabulary && vocabulary.Current(related.Id) is { } under ? (vocabulary, under) : null;

    /// <summary>The terms of other vocabularies whose experiences are filed under that one.</summary>
    public IEnumerable<Term> FiledUnder(string vocabulary, string term) => (_filed ??= Filed())[new RelatedTerm(vocabulary, term)];

    private ILookup<RelatedTerm, Term> Filed() =>
        (from other in Vocabularies.Values
         from term in other.Terms
         where term.DeprecatedBy is null
         let under = FiledUnder(term)
         where under is not null
         select (Under: new RelatedTerm(under.Value.Vocabulary.Id, under.Value.Term.Id), Term: term)).ToLookup(pair => pair.Under, pair => pair.Term);
}

/// <summary>What an editorial status asks and shows.</summary>
/// <param name="Threshold">Which needs must be met.</param>
/// <param name="Visible">Whether readers see the record.</param>
/// <param name="Withdrawn">Whether the record was taken back after it was published: its address says so for ever.</param>
public sealed record StatusRule(Threshold Threshold, bool Visible, bool Withdrawn = false);

/// <summary>How much must be there.</summary>
public enum Threshold
{
    /// <summary>Nothing is required: a draft.</summary>
    None,

    /// <summary>Enough to propose the record.</summary>
    Submitted,

    /// <summary>Everything required.</summary>
    Published,
}

/// <summary>When a field or section must be filled.</summary>
public enum Need
{
    /// <summary>Welcome; not counted.</summary>
    Optional,

    /// <summary>Counts in completeness.</summary>
    Recommended,

    /// <summary>Required to publish.</summary>
    Published,

    /// <summary>Required from the first submission.</summary>
    Submitted,
}

/// <summary>A need that holds under a condition, unless another holds.</summary>
public sealed record ConditionalNeed(FieldCondition When, Need Need, FieldCondition? Unless);

/// <summary>True when a term field has one of some values.</summary>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Values);

/// <summary>How a record's files lie.</summary>
public enum RecordLayout
{
    /// <summary>folder/slug/lang.md, assets beside.</summary>
    Folder,

    /// <summary>folder/slug.yml.</summary>
    File,
}

/// <summary>What headings a record's text may have.</summary>
public enum SectionRule
{
    /// <summary>No text.</summary>
    None,

    /// <summary>Any headings.</summary>
    Free,

    /// <summary>The sections of the schema, by id.</summary>
    Fixed,
}

/// <summary>One type of record.</summary>
public sealed record RecordType
{
    /// <summary>Permanent id ("experience").</summary>
    public required string Id { get; init; }

    /// <summary>Name of one.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Name of several.</summary>
    public required LocalizedText Plural { get; init; }

    /// <summary>Folder under content, also the address ("experiences").</summary>
    public required string Folder { get; init; }

    /// <summary>How its files lie.</summary>
    public required RecordLayout Layout { get; init; }

    /// <summary>Whether readers find it by search.</summary>
    public required bool Searchable { get; init; }

    /// <summary>What headings its text may have.</summary>
    public required SectionRule SectionRule { get; init; }

    /// <summary>Fields in the order of the schema.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>Fixed sections in reading order; empty unless <see cref="SectionRule.Fixed"/>.</summary>
    public required IReadOnlyList<SectionDefinition> Sections { get; init; }

    /// <summary>The field of that key, or null.</summary>
    public FieldDefinition? Field(string key) => Fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal));

    /// <summary>The field that plays that part, or null.</summary>
    public FieldDefinition? Role(FieldRole role) => Fields.FirstOrDefault(field => field.Role == role);
}

/// <summary>A fixed section of a type's text.</summary>
/// <param name="Id">Permanent id, the anchor in pages.</param>
/// <param name="Label">Usual heading.</param>
/// <param name="Question">What the section answers, for authors.</param>
/// <param name="Need">When it must be filled.</param>
/// <param name="IsToldFirst">Whether it is the story that people come to tell: the form for contributing asks it before other sections and in view, even when it may be left out.</param>
public sealed record SectionDefinition(string Id, LocalizedText Label, LocalizedText Question, Need Need, bool IsToldFirst)
{
    /// <summary>What authors call it in documents of their own, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Alternatives { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
