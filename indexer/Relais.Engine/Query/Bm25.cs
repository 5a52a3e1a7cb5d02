using Relais.Engine.Storage.Segments;

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
    public static float Idf(long documentsWithTerm, long documents) =>
        (float)Math.Log(1 + ((documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5)));

    /// <summary>What a frequency is multiplied by in a text of average length.</summary>
    public const float NormInverseOfAverage = 1f / K1;

    /// <summary>For each length code, what a frequency is multiplied by: less for texts longer than the average.</summary>
    /// <param name="average">Average length, in positions.</param>
    public static float[] NormInverses(float average)
    {
        var inverses = new float[256];
        for (var code = 0; code < inverses.Length; code++) inverses[code] = 1f / (K1 * ((1 - B) + (B * LengthCode.Length((byte)code) / average)));
        return inverses;
    }

    /// <summary>The score of a term or phrase in a field of a document; above 0 whenever <paramref name="frequency"/> is.</summary>
    /// <param name="weight">Weighted idf.</param>
    /// <param name="frequency">Occurrences.</param>
    /// <param name="normInverse">For the document's length.</param>
    public static float Score(float weight, int frequency, float normInverse) => weight - (weight / (1f + (frequency * normInverse)));
}
