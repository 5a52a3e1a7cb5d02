namespace Relais.Engine.Query.Execution;

/// <summary>What a row of words scores in a document; the lists that this needs, at hand for a block of documents.</summary>
internal readonly ref struct RowScore(FieldStatistics field, Storage.Segments.Space space, float weight)
{
    private readonly ReadOnlySpan<float> _normInverses = field.NormInverses;
    private readonly ReadOnlySpan<byte> _norms = space.Norms;

    /// <summary>The score.</summary>
    /// <param name="document">Of the segment.</param>
    /// <param name="frequency">How often the row stands there.</param>
    public float Of(int document, int frequency) => Bm25.Score(weight, frequency, _normInverses[_norms[document]]);
}
