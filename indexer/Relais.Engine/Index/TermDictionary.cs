namespace Relais.Engine.Index;

/// <summary>The terms of one space in ordinal order, with their postings.</summary>
internal sealed class TermDictionary
{
    private readonly string[] _terms;
    private readonly ReadOnlyMemory<byte>[] _postings;

    public TermDictionary(IReadOnlyList<(string Term, ReadOnlyMemory<byte> Postings)> terms, FieldLengths lengths)
    {
        _terms = [.. terms.Select(entry => entry.Term)];
        _postings = [.. terms.Select(entry => entry.Postings)];
        Lengths = lengths;
    }

    public FieldLengths Lengths { get; }

    public bool Contains(string term) => IndexOf(term) >= 0;

    /// <summary>Documents that have the term, by rising number; empty when none has.</summary>
    public Posting[] Find(string term) => IndexOf(term) is >= 0 and var i ? PostingCodec.Read(_postings[i]) : [];

    /// <summary>The terms that begin so, in order.</summary>
    public IEnumerable<string> StartingWith(string prefix)
    {
        var i = IndexOf(prefix);
        for (i = i < 0 ? ~i : i; i < _terms.Length && _terms[i].StartsWith(prefix, StringComparison.Ordinal); i++) yield return _terms[i];
    }

    private int IndexOf(string term) => Array.BinarySearch(_terms, term, StringComparer.Ordinal);
}
