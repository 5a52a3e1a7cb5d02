
namespace Relais.Engine.Query.Execution;

/// <summary>What BM25 must know of a space in the whole index.</summary>
internal sealed class FieldStatistics
{
    /// <summary>Computes what follows from the totals.</summary>
    /// <param name="documents">Documents that have text there.</param>
    /// <param name="totalLength">Sum of their lengths.</param>
    public FieldStatistics(long documents, long totalLength)
    {
        Documents = documents;
        NormInverses = Bm25.NormInverses((float)(totalLength / (double)documents));
    }

    /// <summary>Documents that have text there, removed ones included until the segment is merged.</summary>
    public long Documents { get; }

    /// <summary>By length code.</summary>
    public float[] NormInverses { get; }
}
