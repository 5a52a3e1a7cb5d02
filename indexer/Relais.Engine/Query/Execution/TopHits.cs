namespace Relais.Engine.Query.Execution;

/// <summary>Keeps the best documents of a segment: highest key first, then lowest number. A binary heap with the worst at its top.</summary>
internal sealed class TopHits<TKey>(int capacity) where TKey : struct, IComparable<TKey>
{
    private TKey[] _keys = new TKey[Math.Min(capacity, 1024)];
    private int[] _documents = new int[Math.Min(capacity, 1024)];
    private int _count;

    /// <summary>True when a new document must be better than the worst kept.</summary>
    public bool IsFull => _count == capacity;

    /// <summary>The worst key kept; only when full and the capacity is not 0.</summary>
    public TKey Worst => _keys[0];

    /// <summary>Offers a document; documents come by rising number.</summary>
    public void Add(TKey key, int document)
    {
        if (capacity == 0) return;
        if (_count < capacity)
        {
            if (_count == _keys.Length)
            {
                Array.Resize(ref _keys, Math.Min(capacity, 2 * _count));
                Array.Resize(ref _documents, _keys.Length);
            }
            Rise(_count++, key, document);
        }
        else if (key.CompareTo(_keys[0]) > 0)
        {
            Sink(key, document);
        }
    }

    /// <summary>Takes out all that was kept, and gives it best first.</summary>
    /// <param name="hitOf">What to make of a key and a document.</param>
    public RankedHit[] Taken(Func<TKey, int, RankedHit> hitOf)
    {
        var taken = new RankedHit[_count];
        while (_count > 0)
        {
            var last = --_count;
            taken[last] = hitOf(_keys[0], _documents[0]);
            if (last > 0) Sink(_keys[last], _documents[last]);
        }
        return taken;
    }

    private static bool IsWorse(TKey key, int document, TKey than, int thanDocument) => key.CompareTo(than) switch
    {
        < 0 => true,
        0 => document > thanDocument,
        _ => false,
    };

    private void Rise(int at, TKey key, int document)
    {
        for (int parent; at > 0 && IsWorse(key, document, _keys[parent = (at - 1) / 2], _documents[parent]); at = parent) (_keys[at], _documents[at]) = (_keys[parent], _documents[parent]);
        (_keys[at], _documents[at]) = (key, document);
    }

    /// <summary>Puts it in the place of the worst.</summary>
    private void Sink(TKey key, int document)
    {
        for (var at = 0; ;)
        {
            var child = (2 * at) + 1;
            if (child + 1 < _count && IsWorse(_keys[child + 1], _documents[child + 1], _keys[child], _documents[child])) child++;
            if (child >= _count || !IsWorse(_keys[child], _documents[child], key, document))
            {
                (_keys[at], _documents[at]) = (key, document);
                return;
            }
            (_keys[at], _documents[at]) = (_keys[child], _documents[child]);
            at = child;
        }
    }
}
