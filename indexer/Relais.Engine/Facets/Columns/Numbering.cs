namespace Relais.Engine.Facets.Columns;

/// <summary>Numbers things as they come, and later by their order.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T> equality, IComparer<T> order) where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(equality);
    private readonly List<T> _things = [];

    /// <summary>The number of a thing, a new one when it was never seen.</summary>
    public int this[T thing]
    {
        get
        {
            if (!_numbers.TryGetValue(thing, out var number))
            {
                number = _things.Count;
                _numbers.Add(thing, number);
                _things.Add(thing);
            }
            return number;
        }
    }

    /// <summary>The things in order, and for each number given so far the place of its thing among them.</summary>
    public (T[] Things, int[] Ranks) Ordered()
    {
        var things = _things.ToArray();
        var numbers = Enumerable.Range(0, things.Length).ToArray();
        Array.Sort(things, numbers, order);
        var ranks = new int[things.Length];
        for (var rank = 0; rank < numbers.Length; rank++) ranks[numbers[rank]] = rank;
        return (things, ranks);
    }
}
