namespace Relais.Engine.Facets.Columns;

/// <summary>Numbers paths in a tree. A path is the one above it and a value; equal nodes below different ones make different paths, so that every path comes back as it was.</summary>
internal sealed class PathNumbering
{
    private readonly Dictionary<(int Above, int Value), int> _numbers = [];
    private readonly List<(int Above, int Value, int Depth)> _paths = [];

    /// <summary>The number of the path that goes on from another (-1 for none) to a value.</summary>
    public int this[int above, int value]
    {
        get
        {
            if (!_numbers.TryGetValue((above, value), out var number))
            {
                number = _paths.Count;
                _numbers.Add((above, value), number);
                _paths.Add((above, value, above < 0 ? 0 : _paths[above].Depth + 1));
            }
            return number;
        }
    }

    /// <summary>The paths, each as the place of the one above (-1 for none) and a rank of value, those above before those below; and for each number given so far the place of its path.</summary>
    public ((int Above, int Value)[] Paths, int[] Places) Ordered(int[] valueRanks)
    {
        var places = new int[_paths.Count];
        var ordered = new List<(int Above, int Value)>(_paths.Count);
        var levels = Enumerable.Range(0, _paths.Count).GroupBy(number => _paths[number].Depth).OrderBy(level => level.Key);
        foreach (var level in levels)
        {
            foreach (var (above, value, number) in level.Select(number => (Above: Above(number), Value: valueRanks[_paths[number].Value], Number: number)).Order())
            {
                places[number] = ordered.Count;
                ordered.Add((above, value));
            }
        }
        return ([.. ordered], places);

        int Above(int number) => _paths[number].Above < 0 ? -1 : places[_paths[number].Above];
    }
}
