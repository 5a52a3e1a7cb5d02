using System.Text;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Query.Proximity;

/// <summary>
/// Words typed next to each other that stand near each other in a document say more than the same words far apart. Reading the places of all words in all documents found would cost many times
/// the search itself; so only the best hits are looked at, and given more where they deserve it. Which documents match is never changed.
/// </summary>
internal sealed class NearnessOrder(IndexView view, IReadOnlyList<WordPair> pairs)
{
    /// <summary>Hits looked at. Always the same ones, whichever page is asked for, so that no hit is on two pages.</summary>
    private const int Most = 50;

    /// <summary>Other words that may stand between the two ("accès de tous aux soins").</summary>
    private const int Gap = 3;

    /// <summary>What the pair is worth against a phrase of it: enough to order documents that have the words about as often, not to beat one that has them far oftener or in its title.</summary>
    private const float Factor = 0.3f;

    /// <summary>How many hits a search must give for this order, whatever the page.</summary>
    public int Window => pairs.Count == 0 ? 0 : Most;

    /// <summary>The answers with their best hits ordered anew.</summary>
    /// <param name="answers">Of a search by score, one a segment.</param>
    public IReadOnlyList<SegmentAnswer> Apply(IReadOnlyList<SegmentAnswer> answers)
    {
        if (pairs.Count == 0) return answers;
        var order = new HitOrder(Sort.ByRelevance, view);
        var best = answers.SelectMany(answer => answer.Hits).Order(order).Take(Most).ToLookup(hit => hit.Segment);
        return [.. answers.Select((answer, segment) => answer with { Hits = [.. Raised(segment, best[segment]).Concat(answer.Hits.Skip(best[segment].Count())).Order(order)] })];
    }

    private IEnumerable<RankedHit> Raised(int segment, IEnumerable<RankedHit> hits)
    {
        var rising = hits.OrderBy(hit => hit.Document).ToArray();
        var documents = Array.ConvertAll(rising, hit => hit.Document);
        var bonus = new float[rising.Length];
        foreach (var pair in pairs) AddBonus(pair, view.Segments[segment].Reader, documents, bonus);
        return rising.Select((hit, i) => hit with { Score = hit.Score + bonus[i] });
    }

    /// <summary>The best of the ways in which a pair is found, each added up over the fields.</summary>
    private void AddBonus(WordPair pair, SegmentReader segment, int[] documents, float[] bonus)
    {
        var best = new float[documents.Length];
        foreach (var (language, left, right) in pair.Ways)
        {
            var own = new float[documents.Length];
            foreach (var field in view.Schema.Fields)
            {
                if (field.Kind != FieldKind.Text || (pair.Field is not null && !string.Equals(pair.Field, field.Name, StringComparison.Ordinal))) continue;
                AddScores(new TermSpace(field.Name, language), field.Weight, left, right, segment, documents, own);
            }
            for (var i = 0; i < best.Length; i++) best[i] = Math.Max(best[i], own[i]);
        }
        for (var i = 0; i < best.Length; i++) bonus[i] += best[i];
    }

    private void AddScores(TermSpace key, float fieldWeight, IReadOnlyList<string> left, IReadOnlyList<string> right, SegmentReader segment, int[] documents, float[] scores)
    {
        if (segment.Find(key) is not { } space || view.Statistics(key) is not { } statistics) return;
        SlotCursor[] slots = [Cursor(space, left), Cursor(space, right)];
        if (Array.Exists(slots, slot => slot.Cost == 0)) return;
        var frequencies = new SequenceMatcher(slots, Gap).Frequencies(documents);
        var weight = fieldWeight * Factor * (Idf(key, left, statistics) + Idf(key, right, statistics));
        for (var i = 0; i < documents.Length; i++)
            if (frequencies[i] > 0) scores[i] += Bm25.Score(weight, frequencies[i], statistics.NormInverses[space.Norms[documents[i]]]);
    }

    private static SlotCursor Cursor(Space space, IReadOnlyList<string> terms) => new([.. terms.Select(space.Terms.Find).Where(entry => entry is not null).Select(entry => space.Open(entry!.Value))]);

    private float Idf(TermSpace key, IReadOnlyList<string> terms, FieldStatistics statistics) =>
        Bm25.Idf(Math.Min(statistics.Documents, terms.Sum(term => view.DocumentsWith(key, Encoding.UTF8.GetBytes(term)))), statistics.Documents);
}
