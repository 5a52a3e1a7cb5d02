namespace Relais.Engine;

/// <summary>What a reader typed, parsed. An empty list of clauses matches every document.</summary>
/// <param name="Clauses">In the order typed.</param>
public sealed record TextQuery(IReadOnlyList<QueryClause> Clauses)
{
    /// <summary>The query that matches every document.</summary>
    public static TextQuery Everything { get; } = new([]);

    /// <summary>How many of the words and beginnings a document must have; phrases, exclusions and clauses on a field are conditions in any case, save under <see cref="Matching.Any"/>.</summary>
    public Matching Matching { get; init; } = Matching.Usual;
}

/// <summary>How many clauses of a query must match.</summary>
public enum Matching
{
    /// <summary>What readers expect of words they typed: all of two, all but one of up to five, though not without one that is rarer than all the others together, 60 % beyond; fewer when nothing matches otherwise.</summary>
    Usual,

    /// <summary>Every clause, without relaxation.</summary>
    All,

    /// <summary>One clause at least, of whatever kind; excluded ones still exclude.</summary>
    Any,
}

/// <summary>How a clause matches.</summary>
public enum ClauseKind
{
    /// <summary>A word, stemmed in each language. It may analyse to several words ("l'accès", "aller-vers").</summary>
    Word,

    /// <summary>Words side by side, in their exact form (folded, not stemmed).</summary>
    Phrase,

    /// <summary>The beginning of a word, in its exact form.</summary>
    Prefix,
}

/// <summary>One clause of a query.</summary>
/// <param name="Kind">How it matches.</param>
/// <param name="Text">What was typed, without operators.</param>
/// <param name="Field">The text field to look in, or null for all of them.</param>
/// <param name="Excluded">True when documents that match are left out ("-word").</param>
public sealed record QueryClause(ClauseKind Kind, string Text, string? Field = null, bool Excluded = false)
{
    /// <summary>0, or the number of edits (1 or 2: a letter more, less, other, or two neighbours swapped) by which words of documents may differ; for <see cref="ClauseKind.Word"/> only.</summary>
    public int Edits { get; init; }
}
