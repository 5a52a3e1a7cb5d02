namespace Relais.Engine.Query.Execution;

/// <summary>Finds the documents of a segment in which slots stand side by side, and counts how often.</summary>
/// <param name="slots">In the order of the text.</param>
/// <param name="gap">Other positions that may lie between two slots.</param>
internal sealed class SequenceMatcher(SlotCursor[] slots, int gap = 0)
{
    private readonly List<(int Start, int End)> _places = [];
    private int[] _row = new int[64];
    private readonly List<int> _documents = [];
    private readonly List<int> _frequencies = [];
    private HashSet<int> _ends = [];
    private HashSet<int> _nextEnds = [];

    /// <summary>All documents found, and their frequencies.</summary>
    public (int[] Documents, int[] Frequencies) Run()
    {
        // The rarest slot leads; the others are only asked about its documents.
        var byCost = slots.OrderBy(slot => slot.Cost).ToArray();
        for (var document = byCost[0].Advance(0); document != SlotCursor.AtEnd;)
        {
            var next = document;
            for (var i = 1; i < byCost.Length && next == document; i++) next = byCost[i].Advance(document);
            if (next == document)
            {
                var frequency = Frequency();
                if (frequency > 0)
                {
                    _documents.Add(document);
                    _frequencies.Add(frequency);
                }
                next++;
            }
            document = next == SlotCursor.AtEnd ? next : byCost[0].Advance(next);
        }
        return ([.. _documents], [.. _frequencies]);
    }

    /// <summary>How often the slots stand so in each of some documents, given by rising number.</summary>
    public int[] Frequencies(ReadOnlySpan<int> documents)
    {
        var frequencies = new int[documents.Length];
        for (var i = 0; i < frequencies.Length; i++)
        {
            var hasAll = true;
            foreach (var slot in slots) hasAll = hasAll && slot.Advance(documents[i]) == documents[i];
            if (hasAll) frequencies[i] = Frequency();
        }
        return frequencies;
    }

    /// <summary>Different places where a row of slots ends.</summary>
    private int Frequency()
    {
        var first = slots[0].Positions();
        if (first.IsEmpty || slots.Length == 1) return FrequencyOfAny();
        if (slots.Length == 2) return slots[1].Positions() is { IsEmpty: false } second ? FrequencyOfPair(first, second) : FrequencyOfAny();
        return gap == 0 && FrequencyOfPlain(first) is >= 0 and var frequency ? frequency : FrequencyOfAny();
    }

    /// <summary>The case of nearly all longer rows: one term a slot, one position an occurrence, so that rising lists are intersected; below 0 when a slot is not so.</summary>
    private int FrequencyOfPlain(ReadOnlySpan<int> first)
    {
        if (_row.Length < first.Length) _row = new int[first.Length * 2];
        first.CopyTo(_row);
        var count = first.Length;
        for (var slot = 1; slot < slots.Length && count > 0; slot++)
        {
            var positions = slots[slot].Positions();
            if (positions.IsEmpty) return -1;
            int kept = 0, at = 0;
            for (var i = 0; i < count; i++)
            {
                var wanted = _row[i] + 1;
                while (at < positions.Length && positions[at] < wanted) at++;
                if (at == positions.Length) break;
                if (positions[at] == wanted) _row[kept++] = wanted;
            }
            count = kept;
        }
        return count;
    }

    /// <summary>Two words, the usual phrase: positions of the second that have one of the first not too far before them.</summary>
    private int FrequencyOfPair(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        int count = 0, at = 0;
        foreach (var position in second)
        {
            while (at < first.Length && first[at] < position - 1 - gap) at++;
            if (at == first.Length) break;
            if (first[at] < position) count++;
        }
        return count;
    }

    private int FrequencyOfAny()
    {
        slots[0].Places(_places);
        if (slots.Length == 1)
        {
            // A part and the compound that begins with it share a place, and count once.
            var starts = 0;
            for (var i = 0; i < _places.Count; i++) starts += i == 0 || _places[i].Start != _places[i - 1].Start ? 1 : 0;
            return starts;
        }
        _ends.Clear();
        foreach (var place in _places) _ends.Add(place.End);
        for (var slot = 1; slot < slots.Length && _ends.Count > 0; slot++)
        {
            slots[slot].Places(_places);
            _nextEnds.Clear();
            foreach (var place in _places)
                if (Follows(place.Start)) _nextEnds.Add(place.End);
            (_ends, _nextEnds) = (_nextEnds, _ends);
        }
        return _ends.Count;
    }

    private bool Follows(int start)
    {
        for (var between = 0; between <= gap; between++)
            if (_ends.Contains(start - between)) return true;
        return false;
    }
}
