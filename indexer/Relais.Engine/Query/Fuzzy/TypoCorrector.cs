using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Looks words that no document has up by their nearest spellings. A word that some document has, however rare, is never touched: what a reader typed comes first.</summary>
internal sealed class TypoCorrector(IndexView view)
{
    /// <summary>Spellings tried; more would be guesses.</summary>
    private const int Most = 5;

    private readonly NearAlternatives _near = new(view);

    /// <summary>Letters swapped or missed in a word that may have this many; 0 for words so short that everything is near them.</summary>
    public static int EditsFor(int letters) => letters switch { < 5 => 0, < 9 => 1, _ => 2 };

    /// <summary>The clause with what to look up instead of a word that no document has, or as it was.</summary>
    /// <param name="clause">Planned.</param>
    /// <param name="words">What it was read as.</param>
    /// <param name="planned">Plans a word as if it had been typed.</param>
    /// <param name="corrections">Takes what was done.</param>
    public PlannedClause Corrected(PlannedClause clause, IReadOnlyList<TextWord> words, Func<WordPart, IEnumerable<Alternative>> planned, List<Correction> corrections)
    {
        if (clause.Clause is not { Kind: ClauseKind.Word, Edits: 0, Excluded: false } || Form(words) is not { } form) return clause;
        var edits = EditsFor(form.Length);
        if (edits == 0 || IsFound(clause)) return clause;
        var (terms, language) = _near.Nearest(clause.Clause.Field, form, edits, Most);
        var nearest = terms.TakeWhile(term => term.Edits == terms[0].Edits).ToList();
        if (nearest.Count == 0) return clause;
        corrections.Add(new Correction(clause.Clause.Text, [.. nearest.Select(term => term.Term)]));
        var common = nearest.Max(term => term.Documents);
        var instead = nearest.SelectMany(term => language.Length > 0
            ? [new Alternative(language, [new Slot([term.Term])]) { OnlyWithoutExact = true }]
            : planned(new WordPart(0, 0, [term.Term], Acronym: null)));
        return clause with { Alternatives = [.. instead.Select(alternative => alternative with { Factor = alternative.Factor * NearAlternatives.Factor(nearest[0].Edits), LeastDocuments = common })] };
    }

    /// <summary>The folded form of a lone word of letters; null for numbers, codes, compounds, inclusive spellings and acronyms, which have no near spelling that means the same.</summary>
    public static string? Form(IReadOnlyList<TextWord> words) =>
        words is [{ Parts: [{ Forms: [var form], Acronym: null }] }] && form.All(char.IsLetter) ? form : null;

    private bool IsFound(PlannedClause clause) => clause.Alternatives.Any(alternative =>
        alternative.Slots.All(slot => slot.Terms.Any(term => view.Knows(term, alternative.Language)))
        && (alternative.Slots.Count == 1 || new LeafBuilder(view).Finds(new PlannedClause(clause.Clause with { Field = null }, [alternative]))));
}
