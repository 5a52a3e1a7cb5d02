using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>Finds the words of a query in one passage by analysing it again: the text itself is the only source of offsets that cannot be stale.</summary>
internal static class PassageFinder
{
    /// <summary>What is found, by rising start.</summary>
    public static List<FoundWord> Find(Passage passage, IReadOnlyList<PlannedClause> clauses)
    {
        var language = Stemmers.Primary(passage.Language);
        var terms = new PassageTerms([.. PassageTokens.Of(passage.Text)], language);
        var found = new SortedSet<FoundWord>(Comparer<FoundWord>.Create((a, b) =>
            (a.Start, a.End, a.Clause).CompareTo((b.Start, b.End, b.Clause))));
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i].Clause;
            if (clause.Excluded || (clause.Field is not null && !string.Equals(clause.Field, passage.Field, StringComparison.Ordinal))) continue;
            foreach (var alternative in clauses[i].Alternatives)
            {
                if (alternative.Language.Length > 0 && !string.Equals(alternative.Language, language, StringComparison.Ordinal)) continue;
                foreach (var token in Places(terms, alternative)) found.Add(new FoundWord(token.Start, token.End, i));
            }
        }
        return [.. found];
    }

    /// <summary>The tokens of every place where the slots stand in a row.</summary>
    private static IEnumerable<Token> Places(PassageTerms terms, Alternative alternative)
    {
        // Paths[p]: the tokens that led to position p, over all slots read so far.
        Dictionary<int, List<Token>>? paths = null;
        foreach (var slot in alternative.Slots)
        {
            var next = new Dictionary<int, List<Token>>();
            foreach (var token in terms.Of(slot, isStem: alternative.Language.Length > 0))
            {
                List<Token>? before = null;
                if (paths is not null && !paths.TryGetValue(token.Position, out before)) continue;
                var end = token.Position + token.Span;
                if (!next.TryGetValue(end, out var path)) next.Add(end, path = []);
                path.AddRange(before ?? []);
                path.Add(token);
            }
            if (next.Count == 0) return [];
            paths = next;
        }
        return paths is null ? [] : paths.Values.SelectMany(path => path);
    }
}
