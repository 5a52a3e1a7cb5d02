namespace Relais.Engine.Indexing;

/// <summary>Gathers the tokens of one space from a few documents, and then from the next few.</summary>
internal sealed class SpaceGatherer
{
    private readonly List<TextEnd> _documents = [];
    private int[] _terms = new int[256];
    private int[] _places = new int[256];
    private int _count;

    /// <summary>True when no document had text there.</summary>
    public bool IsEmpty => _documents.Count == 0;

    /// <summary>Adds a token of the text that <see cref="End"/> ends.</summary>
    /// <param name="term">Number of its term.</param>
    /// <param name="place">See <see cref="Place"/>.</param>
    public void Add(int term, int place)
    {
        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, _count * 2);
            Array.Resize(ref _places, _count * 2);
        }
        _terms[_count] = term;
        _places[_count++] = place;
    }

    /// <summary>Ends a text of a document; documents come by rising number.</summary>
    /// <param name="document">Counted from the first of the few.</param>
    /// <param name="length">Positions of the text, added to what the document has already.</param>
    public void End(int document, int length)
    {
        var last = _documents.Count - 1;
        if (last >= 0 && _documents[last].Document == document) _documents[last] = new TextEnd(document, _documents[last].Length + length, _count);
        else _documents.Add(new TextEnd(document, length, _count));
    }

    /// <summary>Gives what was gathered and begins anew.</summary>
    public SpaceTokens Take()
    {
        var taken = new SpaceTokens([.. _documents], Copy(_terms), Copy(_places));
        _documents.Clear();
        _count = 0;
        return taken;
    }

    private int[] Copy(int[] numbers)
    {
        var copy = GC.AllocateUninitializedArray<int>(_count);
        numbers.AsSpan(0, _count).CopyTo(copy);
        return copy;
    }
}
