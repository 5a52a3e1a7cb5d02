namespace Relais.Engine.Query.Execution;

/// <summary>
/// Counts, for each document of a window, how many of several sets it is in: 64 documents at a time, each plane holding one binary digit of 64 counters.
/// </summary>
internal sealed class BitCounters
{
    /// <summary>Enough for the 64 clauses of the longest query and more.</summary>
    private const int Digits = 8;

    private readonly ulong[][] _planes = [.. Enumerable.Range(0, Digits).Select(_ => new ulong[ScoreWindow.Words])];

    /// <summary>All counters to 0.</summary>
    public void Clear()
    {
        foreach (var plane in _planes) plane.AsSpan().Clear();
    }

    /// <summary>One more for every document of the set; 255 sets at most.</summary>
    public void Add(ReadOnlySpan<ulong> set)
    {
        for (var word = 0; word < ScoreWindow.Words; word++)
        {
            var carry = set[word];
            for (var digit = 0; carry != 0 && digit < Digits; digit++)
            {
                var plane = _planes[digit];
                (plane[word], carry) = (plane[word] ^ carry, plane[word] & carry);
            }
        }
    }

    /// <summary>The documents of a word of bits whose counter is at least that.</summary>
    public ulong AtLeast(int minimum, int word)
    {
        // Compared digit by digit from the highest: above where it has a 1 and the minimum a 0 first.
        ulong above = 0, equal = ulong.MaxValue;
        for (var digit = Digits - 1; digit >= 0; digit--)
        {
            var own = _planes[digit][word];
            if ((minimum >> digit & 1) != 0)
            {
                equal &= own;
            }
            else
            {
                above |= equal & own;
                equal &= ~own;
            }
        }
        return above | equal;
    }
}
