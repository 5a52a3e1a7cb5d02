using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;

namespace Relais.Indexer.Vocabularies;

/// <summary>A closed list of terms.</summary>
public sealed record Vocabulary
{
    /// <summary>Permanent id, also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What its terms say of a record, in a plain sentence; empty when the name says it.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Terms in their order.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Vocabulary of the broader terms when it is another one.</summary>
    public string? BroaderVocabulary { get; init; }

    private Dictionary<string, Term>? _byId;
    private Dictionary<string, Term>? _byFormerId;

    /// <summary>The term of that id, or null.</summary>
    public Term? Term(string id) => (_byId ??= Terms.ToDictionary(term => term.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>The term that an id means today: the one that has it or had it before, or the one that replaces that one; null when unknown.</summary>
    public Term? Current(string id)
    {
        var term = Named(id);
        // A replacement may itself be replaced. Whoever wrote a circle is told of it elsewhere.
        for (var steps = Terms.Count; term?.DeprecatedBy is { } next && steps > 0; steps--) term = Named(next) ?? term;
        return term;
    }

    /// <summary>The place of a term in the list, or past the end.</summary>
    public int Order(string id) => Current(id)?.Order ?? int.MaxValue;

    /// <summary>The term's label, or its id when it is unknown.</summary>
    public string LabelOf(string id, string language) => Current(id)?.Label.In(language) ?? id;

    private Term? Named(string id) =>
        Term(id) ?? (_byFormerId ??= Terms.SelectMany(term => term.FormerIds.Select(former => (former, term))).DistinctBy(pair => pair.former, StringComparer.Ordinal)
            .ToDictionary(pair => pair.former, pair => pair.term, StringComparer.Ordinal)).GetValueOrDefault(id);
}

/// <summary>One term.</summary>
public sealed record Term
{
    /// <summary>Permanent id: front matter, URLs, API.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Other names and acronyms, by language: search synonyms.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Alternatives { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What it means, in a plain sentence; empty when the label says it.</summary>
    public LocalizedText Definition { get; init; } = LocalizedText.Empty;

    /// <summary>For a kind of relation: its name seen from the other end; empty when it reads the same both ways.</summary>
    public LocalizedText Inverse { get; init; } = LocalizedText.Empty;

    /// <summary>True when it is of the glossary, where its definition explains it: texts that use it lead there.</summary>
    public bool Glossary { get; init; }

    /// <summary>Id of the broader term, or null.</summary>
    public string? Broader { get; init; }

    /// <summary>The term of another vocabulary under which its experiences are filed: what is filed there is found by its names too. Null when there is none.</summary>
    public RelatedTerm? Related { get; init; }

    /// <summary>Ids that it had before: whatever still names them means this term.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Id of the term that replaces it, or null.</summary>
    public string? DeprecatedBy { get; init; }

    /// <summary>The same concept elsewhere (addresses).</summary>
    public IReadOnlyList<string> ExactMatch { get; init; } = [];

    /// <summary>Place among the terms that are in use, from 0.</summary>
    public int Order { get; init; }

    /// <summary>Where it is written, for diagnostics.</summary>
    internal SourcePosition At { get; init; }
}

/// <summary>A term of another vocabulary, named by both ids: <c>theme/addictions</c>.</summary>
/// <param name="Vocabulary">Id of the vocabulary.</param>
/// <param name="Id">Id of the term, today's or an earlier one.</param>
public sealed record RelatedTerm(string Vocabulary, string Id)
{
    /// <summary>Between the two ids.</summary>
    public const char Separator = '/';

    /// <summary>Reads both ids, or null when they are not two.</summary>
    public static RelatedTerm? Parse(string text) => text.Split(Separator) is [{ Length: > 0 } vocabulary, { Length: > 0 } id] ? new RelatedTerm(vocabulary, id) : null;

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Vocabulary}{Separator}{Id}";
}
