using System.Collections.Frozen;
using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>
/// Words that hold a sentence together and stand in every text: articles, prepositions, pronouns, conjunctions of the four languages, folded. They are searched for like all others, but marked they
/// would hide the words that matter. A list for display only: words that are also nouns ("son", "est", "mais") are left out of it.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> _words = string.Join(' ',
        "a au aux avec c ce ces cet cette chez d dans de des du elle elles en entre et il ils j je l la le les leur leurs lui m n ne nos notre nous on ou par pour qu que qui s sa se ses si sur t un une vos votre vous y",
        "an and as at by for from in into is it its of or our that the their them these they this those to we with you your",
        "al con del el las lo los para por su sus una unas uno unos",
        "ao aos as com da das do dos e em na nas nos o os pela pelas pelo pelos pra seu sua um uma").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The clauses to be marked: all but function words, or all when there is nothing else.</summary>
    public static IReadOnlyList<PlannedClause> Without(IReadOnlyList<PlannedClause> clauses)
    {
        List<PlannedClause> telling = [.. clauses.Where(clause => clause.Clause.Excluded || !IsFunctionWord(clause.Clause))];
        return telling.Exists(clause => !clause.Clause.Excluded) ? telling : clauses;
    }

    private static bool IsFunctionWord(QueryClause clause) =>
        clause.Kind == ClauseKind.Word && WordReader.Words(clause.Text) is [{ Parts: [{ Forms: [var form], Acronym: null }] }] && _words.Contains(form);
}
