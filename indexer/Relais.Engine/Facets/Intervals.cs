namespace Relais.Engine.Facets;

/// <summary>Intervals of equal width, beginning at multiples of it.</summary>
internal static class Intervals
{
    /// <summary>More would be no histogram any more, but a way to fill the memory.</summary>
    private const int Most = 10_000;

    /// <summary>First number of the interval that a number is in; the interval at the very bottom begins at the lowest number there is.</summary>
    public static long Start(long number, long width)
    {
        var rest = number % width;
        if (rest < 0) rest += width;
        return number < long.MinValue + rest ? long.MinValue : number - rest;
    }

    /// <summary>The intervals of rising numbers: where each begins, and for each number which of them it is in.</summary>
    public static (List<long> Starts, int[] Groups) Group(ReadOnlySpan<long> numbers, long width)
    {
        var starts = new List<long>();
        var groups = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var start = Start(numbers[i], width);
            if (starts.Count == 0 || starts[^1] != start) starts.Add(start);
            groups[i] = starts.Count - 1;
        }
        return (starts, groups);
    }

    /// <summary>The counted intervals and the empty ones between them; only the counted ones where there would be too many.</summary>
    public static IReadOnlyList<HistogramBin> Fill(SortedDictionary<long, int> counts, long width)
    {
        var (first, last) = (counts.Keys.First(), counts.Keys.Last());
        if (((decimal)last - first) / width > Most) return [.. counts.Select(pair => Bin(pair.Key, width, pair.Value))];
        var bins = new List<HistogramBin>();
        for (var start = (decimal)first; start <= last; start += width) bins.Add(Bin((long)start, width, counts.GetValueOrDefault((long)start)));
        return bins;
    }

    private static HistogramBin Bin(long start, long width, int count) => new(start, start > long.MaxValue - (width - 1) ? long.MaxValue : start + width - 1, count);
}
