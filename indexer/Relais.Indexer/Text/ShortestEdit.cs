namespace Relais.Indexer.Text;

/// <summary>What becomes of one item between two lists.</summary>
public enum EditKind
{
    /// <summary>It is in both.</summary>
    Kept,

    /// <summary>It is in the first alone.</summary>
    Removed,

    /// <summary>It is in the second alone.</summary>
    Added,
}

/// <summary>One step from a list to another.</summary>
/// <param name="Kind">What becomes of the item.</param>
/// <param name="Item">The item.</param>
public readonly record struct Edit<T>(EditKind Kind, T Item);

/// <summary>The fewest items taken out of a list and put in to make another (E. W. Myers, An O(ND) difference algorithm and its variations, 1986).</summary>
public static class ShortestEdit
{
    /// <summary>The steps in order; where an item is replaced, what is taken out comes first. Null when it takes more than so many: time and memory grow with the square of that number.</summary>
    /// <param name="old">The list that was.</param>
    /// <param name="now">The list that is.</param>
    /// <param name="same">Whether two items are one.</param>
    /// <param name="most">Most items taken out and put in.</param>
    public static IReadOnlyList<Edit<T>>? Between<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, T, bool> same, int most = int.MaxValue)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && same(old[start], now[start])) start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && same(old[^(end + 1)], now[^(end + 1)])) end++;
        List<T> from = [.. old.Skip(start).Take(old.Count - start - end)];
        List<T> to = [.. now.Skip(start).Take(now.Count - start - end)];
        if (Reached(from, to, same, most) is not { } reached) return null;
        return [.. old.Take(start).Select(Kept), .. Steps(from, to, reached), .. old.Skip(old.Count - end).Select(Kept)];

        static Edit<T> Kept(T item) => new(EditKind.Kept, item);
    }

    /// <summary>The steps, found from the last to the first.</summary>
    private static List<Edit<T>> Steps<T>(List<T> old, List<T> now, List<int[]> reached)
    {
        var (x, y) = (old.Count, now.Count);
        var backwards = new List<Edit<T>>();
        for (var steps = reached.Count - 1; steps > 0; steps--)
        {
            var way = Way(reached[steps], x - y, steps);
            var fromX = reached[steps][way + steps + 1];
            for (; x > fromX && y > fromX - way; y--) backwards.Add(new Edit<T>(EditKind.Kept, old[--x]));
            backwards.Add(x == fromX ? new Edit<T>(EditKind.Added, now[--y]) : new Edit<T>(EditKind.Removed, old[--x]));
        }

        for (; x > 0; x--) backwards.Add(new Edit<T>(EditKind.Kept, old[x - 1]));
        backwards.Reverse();
        return backwards;
    }

    /// <summary>For each number of steps, how far each diagonal was reached before it was taken; the last is the number needed. Null when more are needed than allowed.</summary>
    private static List<int[]>? Reached<T>(List<T> old, List<T> now, Func<T, T, bool> same, int allowed)
    {
        var most = old.Count + now.Count;
        var furthest = new int[(2 * most) + 3];
        var reached = new List<int[]>();
        for (var steps = 0; steps <= allowed; steps++)
        {
            reached.Add(furthest[(most - steps)..(most + steps + 3)]);
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var way = steps == 0 ? diagonal : Way(reached[steps], diagonal, steps);
                var x = steps == 0 ? 0 : reached[steps][way + steps + 1] + (way < diagonal ? 1 : 0);
                while (x < old.Count && x - diagonal < now.Count && same(old[x], now[x - diagonal])) x++;
                furthest[diagonal + most + 1] = x;
                if (x >= old.Count && x - diagonal >= now.Count) return reached;
            }
        }

        return null;
    }

    /// <summary>The diagonal that one is come from: the one above, by an item put in, or the one below, by one taken out.</summary>
    private static int Way(int[] furthest, int diagonal, int steps)
    {
        var at = diagonal + steps + 1;
        return diagonal == -steps || (diagonal != steps && furthest[at - 1] < furthest[at + 1]) ? diagonal + 1 : diagonal - 1;
    }
}
