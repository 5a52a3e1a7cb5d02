using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Query.Fuzzy;

namespace Relais.Engine.Query.Spelling;

/// <summary>Proposes other words for the doubtful ones of a query. All it knows of spelling is what the documents themselves write, and how often.</summary>
internal sealed class SpellingAdvice(IndexView view)
{
    /// <summary>A word is doubtful when a near one is in so many times its documents.</summary>
    private const int FarCommoner = 20;

    /// <summary>Near every shorter word there are others that mean something else.</summary>
    private const int ShortestWord = 4;

    /// <summary>Shorter parts of words are articles and endings.</summary>
    private const int ShortestPart = 3;

    private const int MostNear = 64;

    private readonly NearAlternatives _near = new(view);
    private readonly Commonness _commonness = new(view);
    private readonly Surface _surface = new(view);

    /// <summary>A clause that advice may be given on.</summary>
    /// <param name="Clause">As typed.</param>
    /// <param name="Word">Its only word.</param>
    /// <param name="Form">Folded.</param>
    private sealed record Doubt(QueryClause Clause, TextWord Word, string Form);

    /// <summary>The query with better words, or null when no word is doubtful.</summary>
    public TextQuery? Advise(TextQuery query)
    {
        var typed = TypedClause.Read(query);
        var read = typed.Select(Read).ToList();
        var clauses = new List<QueryClause>();
        var hasChanged = false;
        for (var i = 0; i < read.Count; i++)
        {
            var better = read[i] is { } word ? Joined(word, i + 1 < read.Count ? read[i + 1] : null) : null;
            var taken = better is null ? 1 : 2;
            better ??= read[i] is { } alone ? Better(alone) : null;
            hasChanged |= better is not null;
            clauses.AddRange(better ?? [typed[i].Clause]);
            i += taken - 1;
        }
        return hasChanged ? query with { Clauses = clauses } : null;
    }

    private static Doubt? Read(TypedClause typed) => typed.IsPlainWord && TypoCorrector.Form(typed.Words) is { } form ? new Doubt(typed.Clause, typed.Words[0], form) : null;

    /// <summary>"auto nomie": two words of which one is next to unknown, and which documents write as one.</summary>
    private QueryClause[]? Joined(Doubt left, Doubt? right)
    {
        if (right is null || !string.Equals(left.Clause.Field, right.Clause.Field, StringComparison.Ordinal)) return null;
        var joined = left.Form + right.Form;
        if (joined.Length < ShortestWord || !view.Knows(joined)) return null;
        var rarest = Math.Min(_commonness.Of(left.Form, left.Clause.Field), _commonness.Of(right.Form, left.Clause.Field));
        return _commonness.Of(joined, left.Clause.Field) >= Math.Max(1, rarest * FarCommoner) ? [left.Clause with { Text = _surface.Of(joined, "") }] : null;
    }

    private QueryClause[]? Better(Doubt word)
    {
        if (word.Form.Length < ShortestWord) return null;
        var own = _commonness.Of(word.Form, word.Clause.Field);
        var (terms, language) = _near.Nearest(word.Clause.Field, word.Form, Math.Max(1, TypoCorrector.EditsFor(word.Form.Length)), MostNear);
        // A second edit makes a word so much less likely to be the one meant as twenty times fewer documents would.
        var best = terms.Where(term => term.Edits > 0 && term.Documents >= Math.Max(1, own * FarCommoner) && !_commonness.AreInflections(term.Term, word.Form))
            .OrderByDescending(term => term.Edits == 1 ? term.Documents * FarCommoner : term.Documents).ThenBy(term => term.Term, StringComparer.Ordinal).FirstOrDefault();
        if (best is not null) return [Rewritten(word, _surface.Of(best.Term, language))];
        return own == 0 ? Split(word) : null;
    }

    /// <summary>"santécommunautaire": words run together that documents write side by side.</summary>
    private QueryClause[]? Split(Doubt word)
    {
        var best = Enumerable.Range(ShortestPart, Math.Max(0, word.Form.Length - (2 * ShortestPart) + 1))
            .Select(cut => (Left: word.Form[..cut], Right: word.Form[cut..]))
            .Where(parts => view.Knows(parts.Left) && view.Knows(parts.Right) && _commonness.AreNeighbours(parts.Left, parts.Right, word.Clause.Field))
            .OrderByDescending(parts => Math.Min(_commonness.Of(parts.Left, word.Clause.Field), _commonness.Of(parts.Right, word.Clause.Field)))
            .FirstOrDefault();
        return best.Left is null ? null : [word.Clause with { Text = _surface.Of(best.Left, "") }, word.Clause with { Text = _surface.Of(best.Right, "") }];
    }

    /// <summary>The clause with its word replaced and what stands around it ("l'") kept; in capitals when it was.</summary>
    private static QueryClause Rewritten(Doubt word, string better)
    {
        var (before, own, after) = (word.Clause.Text[..word.Word.Start], word.Clause.Text[word.Word.Start..word.Word.End], word.Clause.Text[word.Word.End..]);
        return word.Clause with { Text = before + (own.Any(char.IsLower) ? better : better.ToUpperInvariant()) + after };
    }
}
