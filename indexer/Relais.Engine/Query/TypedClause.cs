using Relais.Engine.Analysis;

namespace Relais.Engine.Query;

/// <summary>A clause and the words that it was read as.</summary>
/// <param name="Clause">As typed.</param>
/// <param name="Words">At least one.</param>
internal sealed record TypedClause(QueryClause Clause, IReadOnlyList<TextWord> Words)
{
    /// <summary>True for a word that stands for what it says: neither excluded nor to be found with edits.</summary>
    public bool IsPlainWord => Clause is { Kind: ClauseKind.Word, Excluded: false, Edits: 0 };

    /// <summary>Reads a query; clauses of punctuation alone are left out.</summary>
    public static IReadOnlyList<TypedClause> Read(TextQuery query)
    {
        List<TypedClause> read = [.. query.Clauses.Select(clause => new TypedClause(clause, WordReader.Words(clause.Text))).Where(typed => typed.Words.Count > 0)];
        // With the caps lock on, every word looks like an acronym.
        return Shouting.IsShouted(string.Join(' ', read.Select(typed => typed.Clause.Text)), read.Count)
            ? [.. read.Select(typed => typed with { Words = [.. typed.Words.Select(Shouting.Calmed)] })]
            : read;
    }

    /// <summary>True when both are looked for in the same field, or in all.</summary>
    public bool IsInFieldOf(TypedClause other) => string.Equals(Clause.Field, other.Clause.Field, StringComparison.Ordinal);
}
