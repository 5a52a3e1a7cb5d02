using Relais.Engine.Storage;

namespace Relais.Engine.Query.Similarity;

/// <summary>A term that tells a document from the others.</summary>
/// <param name="Space">Where it stands.</param>
/// <param name="Term">As the dictionary has it.</param>
/// <param name="Word">As the document writes it, in small letters.</param>
/// <param name="Weight">How telling: its frequency in the document times its rarity, times the weight of the field.</param>
internal sealed record TellingTerm(TermSpace Space, string Term, string Word, float Weight)
{
    /// <summary>The clause that finds the term in its own field only.</summary>
    public PlannedClause Clause => new(new QueryClause(ClauseKind.Word, Word, Space.Field), [new Alternative(Space.Language, [new Slot([Term])])]);
}
