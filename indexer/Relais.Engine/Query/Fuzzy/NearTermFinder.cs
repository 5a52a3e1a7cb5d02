using System.Runtime.InteropServices;
using System.Text;
using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Finds near terms in all segments of an index.</summary>
internal sealed class NearTermFinder(IndexView view)
{
    /// <summary>The nearest terms, and of those equally near the ones of most documents first.</summary>
    /// <param name="words">Forms of one word; a term is as far as it is from the nearest of them.</param>
    /// <param name="edits">Most edits, 1 or 2.</param>
    /// <param name="language">Primary language of the stems looked among, or empty for exact forms.</param>
    /// <param name="fields">Fields looked in.</param>
    /// <param name="most">Most terms given.</param>
    public IReadOnlyList<NearTerm> Find(IReadOnlyList<string> words, int edits, string language, IEnumerable<IndexField> fields, int most)
    {
        var found = new Dictionary<string, NearTerm>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var segment in view.Segments)
            {
                if (segment.Reader.Find(new(field.Name, language)) is not { } space) continue;
                if (words is [var only])
                {
                    NearTerms.Find(space.Terms, only, edits, (utf8, distance, documents) => Add(found, new NearTerm(Encoding.UTF8.GetString(utf8), distance, documents)));
                    continue;
                }
                var own = new Dictionary<string, NearTerm>(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    NearTerms.Find(space.Terms, word, edits, (utf8, distance, documents) =>
                    {
                        var term = Encoding.UTF8.GetString(utf8);
                        if (!own.TryGetValue(term, out var known) || known.Edits > distance) own[term] = new NearTerm(term, distance, documents);
                    });
                }
                foreach (var near in own.Values) Add(found, near);
            }
        }
        return [.. found.Values.OrderBy(near => near.Edits).ThenByDescending(near => near.Documents).ThenBy(near => near.Term, StringComparer.Ordinal).Take(most)];
    }

    private static void Add(Dictionary<string, NearTerm> found, NearTerm near)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(found, near.Term, out _);
        sum = sum is null ? near : new NearTerm(near.Term, Math.Min(sum.Edits, near.Edits), sum.Documents + near.Documents);
    }
}
