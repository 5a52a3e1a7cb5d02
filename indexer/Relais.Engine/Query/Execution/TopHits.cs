namespace Relais.Engine.Query.Execution;

/// <summary>Keeps the best documents of a segment: highest key first, then lowest number. A binary heap with the worst at its top.</summary>
internal sealed class TopHits<TKey>(int capacity, IComparer<TKey> order)
{
    private readonly List<(TKey Key, int Document)> _heap = new(Math.Min(capacity, 1024));

    /// <summary>True when a new document must be better than the worst kept.</summary>
    public bool IsFull => _heap.Count == capacity;

    /// <summary>The worst key kept; only when full and the capacity is not 0.</summary>
    public TKey Worst => _heap[0].Key;

    /// <summary>Offers a document; documents come by rising number.</summary>
    public void Add(TKey key, int document)
    {
        if (capacity == 0) return;
        if (_heap.Count < capacity)
        {
            _heap.Add((key, document));
            Rise(_heap.Count - 1);
        }
        else if (order.Compare(key, _heap[0].Key) > 0)
        {
            _heap[0] = (key, document);
            Sink();
        }
    }

    /// <summary>What was kept, best first.</summary>
    public List<(TKey Key, int Document)> Sorted()
    {
        var sorted = new List<(TKey Key, int Document)>(_heap);
        sorted.Sort((a, b) => a.Document == b.Document ? 0 : IsWorse(a, b) ? 1 : -1);
        return sorted;
    }

    private bool IsWorse((TKey Key, int Document) a, (TKey Key, int Document) b) => order.Compare(a.Key, b.Key) switch
    {
        < 0 => true,
        0 => a.Document > b.Document,
        _ => false,
    };

    private void Rise(int at)
    {
        while (at > 0 && IsWorse(_heap[at], _heap[(at - 1) / 2]))
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < _heap.Count; child++)
                if (IsWorse(_heap[child], _heap[worst])) worst = child;
            if (worst == at) return;
            (_heap[at], _heap[worst]) = (_heap[worst], _heap[at]);
            at = worst;
        }
    }
}
