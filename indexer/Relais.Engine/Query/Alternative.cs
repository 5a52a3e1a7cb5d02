namespace Relais.Engine.Query;

/// <summary>Terms any of which may stand at one place of a sequence.</summary>
/// <param name="Terms">Forms of one word, each once.</param>
/// <param name="IsPrefix">True when longer terms that begin with one of them will do.</param>
internal sealed record Slot(IReadOnlyList<string> Terms, bool IsPrefix = false)
{
    public bool Accepts(string term) => IsPrefix
        ? Terms.Any(start => term.StartsWith(start, StringComparison.Ordinal))
        : Terms.Any(own => string.Equals(own, term, StringComparison.Ordinal));
}

/// <summary>One way for a clause to match: its slots side by side, among the exact forms or among the stems of a language.</summary>
/// <param name="Language">Primary language of the stems, or <see cref="Storage.TermSpace.Exact"/>.</param>
/// <param name="Slots">At least one.</param>
internal sealed record Alternative(string Language, IReadOnlyList<Slot> Slots)
{
    /// <summary>True for phrases and beginnings among stems: they are looked up there only in fields that have nothing better.</summary>
    public bool OnlyWithoutExact { get; init; }

    /// <summary>What matching this way is worth against matching as typed.</summary>
    public float Factor { get; init; } = 1f;

    /// <summary>Documents that a lone term is held to be in at least, whatever the dictionary tells; 0 to believe it.</summary>
    public long LeastDocuments { get; init; }

    /// <summary>Tells two alternatives that say the same.</summary>
    public string Key => Language + ":" + string.Join(' ', Slots.Select(slot => string.Join('|', slot.Terms) + (slot.IsPrefix ? "*" : "")));
}

/// <summary>A clause with all the ways for it to match; a document has it when any of them does.</summary>
internal sealed record PlannedClause(QueryClause Clause, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>Phrases, excluded and field-restricted clauses are meant as typed: they never count among the words that may be missing.</summary>
    public bool IsOptional => Clause is { Kind: not ClauseKind.Phrase, Field: null, Excluded: false };
}
