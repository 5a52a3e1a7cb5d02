using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>Finds the words of a query in one passage by analysing it again: the text itself is the only source of offsets that cannot be stale.</summary>
internal static class PassageFinder
{
    /// <summary>What is found, by rising start.</summary>
    public static List<FoundWord> Find(Passage passage, IReadOnlyList<PlannedClause> clauses)
    {
        var tokens = PassageTokens.Of(passage.Text).ToList();
        var language = Stemmers.Primary(passage.Language);
        var found = new SortedSet<FoundWord>(Comparer<FoundWord>.Create((a, b) =>
            (a.Start, a.End, a.Clause).CompareTo((b.Start, b.End, b.Clause))));
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i].Clause;
            if (clause.Excluded || (clause.Field is not null && !string.Equals(clause.Field, passage.Field, StringComparison.Ordinal))) continue;
            foreach (var alternative in clauses[i].Alternatives)
            {
                if (alternative.Language.Length > 0 && !string.Equals(alternative.Language, language, StringComparison.Ordinal)) continue;
                foreach (var token in Places(tokens, alternative)) found.Add(new FoundWord(token.Start, token.End, i));
            }
        }
        return [.. found];
    }

    /// <summary>The tokens of every place where the slots stand in a row.</summary>
    private static IEnumerable<Token> Places(List<Token> tokens, Alternative alternative)
    {
        // Paths[p]: the tokens that led to position p, over all slots read so far.
        Dictionary<int, List<Token>>? paths = null;
        foreach (var slot in alternative.Slots)
        {
            var next = new Dictionary<int, List<Token>>();
            foreach (var token in tokens)
            {
                if (TermOf(token, alternative.Language) is not { } term || !slot.Accepts(term)) continue;
                List<Token>? before = null;
                if (paths is not null && !paths.TryGetValue(token.Position, out before)) continue;
                var end = token.Position + token.Span;
                if (!next.TryGetValue(end, out var path)) next.Add(end, path = []);
                path.AddRange(before ?? []);
                path.Add(token);
            }
            paths = next;
        }
        return paths is null ? [] : paths.Values.SelectMany(path => path);
    }

    private static string? TermOf(Token token, string language) => language.Length == 0 ? token.Term : PassageTokens.StemOf(token, language);
}
