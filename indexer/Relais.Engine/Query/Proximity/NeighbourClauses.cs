using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Proximity;

/// <summary>Words typed next to each other that stand near each other in a document say more than the same words far apart. Only the order of documents changes, never which ones match.</summary>
internal sealed class NeighbourClauses(IndexView view)
{
    /// <summary>Other words that may stand between the two ("accès de tous aux soins").</summary>
    private const int Gap = 3;

    /// <summary>What the pair is worth against a phrase of it: enough to order documents that have the words about as often, not to beat one that has them far oftener or in its title.</summary>
    private const float Factor = 0.3f;

    /// <summary>Pairs looked at; a longer question is a description, whose words nobody expects side by side.</summary>
    private const int MostPairs = 8;

    /// <summary>A pair is left out when each of its words is in more documents: looking at all of their places would cost more than the order of documents that say nothing special is worth.</summary>
    private const long MostDocuments = 10_000;

    private readonly IReadOnlyList<string> _languages = Stemmers.Among(view.Schema.Languages);

    /// <summary>A clause for each pair of words.</summary>
    public IEnumerable<PlannedClause> Of(IReadOnlyList<TypedClause> read) =>
        Enumerable.Range(0, Math.Max(0, read.Count - 1)).Where(i => IsPair(read[i], read[i + 1])).Take(MostPairs)
            .Select(i => Pair(read[i].Clause, read[i].Words[^1].Parts[^1], read[i + 1].Words[0].Parts[0]))
            .Where(pair => pair.Alternatives.Count > 0);

    private static bool IsPair(TypedClause left, TypedClause right) => left.IsPlainWord && right.IsPlainWord && left.IsInFieldOf(right);

    private PlannedClause Pair(QueryClause clause, WordPart left, WordPart right)
    {
        IEnumerable<Alternative> alternatives =
        [
            Near(TermSpace.Exact, left.Forms, right.Forms),
            .. _languages.Select(language => Near(language, Stems(left, language), Stems(right, language))),
        ];
        return new PlannedClause(clause, [.. alternatives.Where(alternative => alternative.Slots.Min(slot => DocumentsWith(slot, alternative.Language)) is > 0 and <= MostDocuments)]) { IsBonus = true };
    }

    private static Alternative Near(string language, IReadOnlyList<string> left, IReadOnlyList<string> right) => new(language, [new Slot(left), new Slot(right)]) { Gap = Gap, Factor = Factor };

    private static IReadOnlyList<string> Stems(WordPart part, string language) =>
        part.Acronym is not null ? part.Forms : [.. part.Forms.Select(form => Stemmers.Stem(language, form)).Distinct(StringComparer.Ordinal)];

    private long DocumentsWith(Slot slot, string language) => view.Spaces.Where(space => string.Equals(space.Language, language, StringComparison.Ordinal))
        .Select(space => slot.Terms.Sum(term => view.DocumentsWith(space, System.Text.Encoding.UTF8.GetBytes(term)))).DefaultIfEmpty(0).Max();
}
