using Relais.Engine.Index;

namespace Relais.Engine.Query;

/// <summary>
/// BM25 as Lucene 8 and later compute it (without the constant factor k1 + 1, which changes no order), field lengths rounded as Lucene stores them.
/// Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
/// </summary>
internal static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>How telling a term is that so many of the documents have; above 0.</summary>
    public static float Idf(int documentsWithTerm, int documents) =>
        (float)Math.Log(1 + ((documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5)));

    /// <summary>The score of a term or phrase in a field of a document; above 0 whenever <paramref name="frequency"/> is.</summary>
    public static float Score(float weightedIdf, int frequency, FieldLengths lengths, int document)
    {
        var length = LengthRounding.Rounded(lengths.Of(document));
        var normInverse = 1f / (K1 * ((1 - B) + (B * length / lengths.Average)));
        return weightedIdf - (weightedIdf / (1f + (frequency * normInverse)));
    }
}
