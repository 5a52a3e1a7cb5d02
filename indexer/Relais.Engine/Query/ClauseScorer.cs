using Relais.Engine.Index;
using Relais.Engine.Storage;

namespace Relais.Engine.Query;

/// <summary>Scores every document for one clause: the best of its alternatives, each summed over the fields.</summary>
internal sealed class ClauseScorer(IndexSchema schema, TextSection text, int documents)
{
    /// <summary>
    /// What the word as typed is worth against its stem. Modest on purpose: enough to put "soignants" before "soigner" in two documents that are alike otherwise,
    /// not enough to beat a title by a body.
    /// </summary>
    public const float ExactFactor = 1.2f;

    /// <summary>By document number; 0 exactly where the clause does not match, for BM25 is above 0 wherever it does.</summary>
    public float[] Score(PlannedClause clause)
    {
        var best = new float[documents];
        foreach (var alternative in clause.Alternatives)
        {
            var sum = new float[documents];
            foreach (var field in schema.Fields)
            {
                if (field.Kind != FieldKind.Text || !IsAsked(clause.Clause, field)) continue;
                if (text.Find(new TermSpace(field.Name, alternative.Language)) is { } dictionary) AddField(sum, dictionary, alternative, field.Weight);
            }
            for (var document = 0; document < documents; document++) best[document] = Math.Max(best[document], sum[document]);
        }
        return best;
    }

    private static bool IsAsked(QueryClause clause, IndexField field) => clause.Field is null || string.Equals(clause.Field, field.Name, StringComparison.Ordinal);

    private static void AddField(float[] sum, TermDictionary dictionary, Alternative alternative, float weight)
    {
        var slots = alternative.Slots.Select(slot => Sequences.Union(Postings(dictionary, slot))).ToList();
        if (slots.Any(postings => postings.Count == 0)) return;

        var factor = alternative.Language.Length == 0 ? ExactFactor * weight : weight;
        var weightedIdf = factor * slots.Sum(postings => Bm25.Idf(postings.Count, dictionary.Lengths.DocumentCount));
        foreach (var (document, frequency) in Sequences.Frequencies(slots))
            sum[document] += Bm25.Score(weightedIdf, frequency, dictionary.Lengths, document);
    }

    private static IReadOnlyList<IReadOnlyList<Posting>> Postings(TermDictionary dictionary, Slot slot) => slot.IsPrefix
        ? [.. slot.Terms.SelectMany(dictionary.StartingWith).Distinct(StringComparer.Ordinal).Select(dictionary.Find)]
        : [.. slot.Terms.Select(dictionary.Find)];
}
