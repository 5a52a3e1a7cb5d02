namespace Relais.Engine.Index;

/// <summary>How many positions each document has in one space; what BM25 needs to know of a field.</summary>
internal sealed class FieldLengths
{
    private readonly int[] _lengths;

    public FieldLengths(IReadOnlyList<(int Document, int Length)> lengths, int documents)
    {
        _lengths = new int[documents];
        foreach (var (document, length) in lengths) _lengths[document] = length;
        DocumentCount = lengths.Count;
        Average = lengths.Count == 0 ? 0 : (float)(lengths.Sum(entry => (long)entry.Length) / (double)lengths.Count);
    }

    /// <summary>Documents with text in this space.</summary>
    public int DocumentCount { get; }

    /// <summary>Their average length.</summary>
    public float Average { get; }

    public int Of(int document) => _lengths[document];
}
