using System.Runtime.InteropServices;
using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>
/// Finds the words of a query in passages by analysing them again: the text itself is the only source of offsets that cannot be stale. A query with synonyms has hundreds of ways to match, and a page of
/// results a thousand passages: the ways are laid out once by the terms that they begin with, and a passage asks for those of its own words alone.
/// </summary>
internal sealed class PassageFinder
{
    private readonly WaysByTerm _exact = new();
    private readonly Dictionary<string, WaysByTerm> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Term), string> _stemOf = [];

    /// <summary>Gets ready for a query.</summary>
    /// <param name="clauses">Those to be marked; excluded ones never are.</param>
    public PassageFinder(IReadOnlyList<PlannedClause> clauses)
    {
        Clauses = clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Clause.Excluded) continue;
            foreach (var alternative in clauses[i].Alternatives) Ways(alternative.Language).Add(new Way(i, clauses[i].Clause.Field, alternative));
        }
    }

    /// <summary>The clauses that <see cref="FoundWord.Clause"/> counts.</summary>
    public IReadOnlyList<PlannedClause> Clauses { get; }

    /// <summary>What is found, by rising start.</summary>
    public List<FoundWord> Find(Passage passage)
    {
        var language = Stemmers.Primary(passage.Language);
        var stems = _stems.GetValueOrDefault(language);
        var tokens = PassageTokens.Of(passage.Text).ToList();
        var found = new HashSet<FoundWord>();
        // Of several words, or beginnings: they are looked for in the passage as a whole.
        var rows = new HashSet<Way>();
        foreach (var token in tokens)
        {
            Take(_exact.Of(token.Term), token);
            if (stems is not null && Stem(token, language) is { } stem) Take(stems.Of(stem), token);
        }

        rows.UnionWith(_exact.Beginnings.Where(way => way.IsFor(passage)));
        if (stems is not null) rows.UnionWith(stems.Beginnings.Where(way => way.IsFor(passage)));
        if (rows.Count > 0)
        {
            var terms = new PassageTerms(tokens, token => Stem(token, language));
            foreach (var way in rows)
                foreach (var token in Places(terms, way.Alternative)) found.Add(new FoundWord(token.Start, token.End, way.Clause));
        }

        return [.. found.OrderBy(word => word.Start).ThenBy(word => word.End).ThenBy(word => word.Clause)];

        void Take(List<Way>? ways, Token token)
        {
            if (ways is null) return;
            foreach (var way in ways)
            {
                if (!way.IsFor(passage)) continue;
                if (way.Alternative.Slots.Count == 1) found.Add(new FoundWord(token.Start, token.End, way.Clause));
                else rows.Add(way);
            }
        }
    }

    private WaysByTerm Ways(string language)
    {
        if (language.Length == 0) return _exact;
        ref var ways = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, language, out _);
        return ways ??= new WaysByTerm();
    }

    /// <summary>Texts repeat their words, and stemming costs more than remembering.</summary>
    private string? Stem(Token token, string language)
    {
        if (token.Stems is not true) return PassageTokens.StemOf(token, language);
        ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(_stemOf, (language, token.Term), out _);
        return stem ??= PassageTokens.StemOf(token, language)!;
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

    /// <summary>One way for one clause to match.</summary>
    private sealed record Way(int Clause, string? Field, Alternative Alternative)
    {
        public bool IsFor(Passage passage) => Field is null || string.Equals(Field, passage.Field, StringComparison.Ordinal);

        public bool Equals(Way? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }

    /// <summary>Ways to match among the terms of one space.</summary>
    private sealed class WaysByTerm
    {
        private readonly Dictionary<string, List<Way>> _byTerm = new(StringComparer.Ordinal);

        /// <summary>Those that any term with a certain beginning may begin.</summary>
        public List<Way> Beginnings { get; } = [];

        public void Add(Way way)
        {
            if (way.Alternative.Slots[0].IsPrefix)
            {
                Beginnings.Add(way);
                return;
            }

            foreach (var term in way.Alternative.Slots[0].Terms)
            {
                ref var ways = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTerm, term, out _);
                (ways ??= []).Add(way);
            }
        }

        public List<Way>? Of(string term) => _byTerm.GetValueOrDefault(term);
    }
}
