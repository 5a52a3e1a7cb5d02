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
                var own = new Dictionary<string, NearTerm>(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    NearTerms.Find(space.Terms, word, edits, (utf8, distance, entry) =>
                    {
                        var term = Encoding.UTF8.GetString(utf8);
                        if (!own.TryGetValue(term, out var known) || known.Edits > distance) own[term] = new NearTerm(term, distance, entry.Documents);
                    });
                }
                foreach (var (term, near) in own)
                    found[term] = found.TryGetValue(term, out var known) ? new NearTerm(term, Math.Min(known.Edits, near.Edits), known.Documents + near.Documents) : near;
            }
        }
        return [.. found.Values.OrderBy(near => near.Edits).ThenByDescending(near => near.Documents).ThenBy(near => near.Term, StringComparer.Ordinal).Take(most)];
    }
}
