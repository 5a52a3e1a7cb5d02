using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>The distinct paths of a tree column: for each the path above it (-1 for none), which stands before it, and its last node.</summary>
internal sealed class ColumnPaths
{
    private readonly Section _section;
    private readonly ColumnValues _values;

    /// <summary>Opens the paths of a column: none is looked at.</summary>
    /// <exception cref="InvalidDataException">The section does not hold that.</exception>
    public ColumnPaths(Section section, ColumnValues values)
    {
        _section = section;
        _values = values;
        Count = section.Length < 4 ? -1 : section.Int32(0);
        if (Count < 0 || 4 + 8L * Count > section.Length) throw Damaged();
    }

    public int Count { get; }

    /// <summary>The nodes of a path, broadest first.</summary>
    public string[] this[int path]
    {
        get
        {
            var nodes = new List<string>();
            while (path >= 0)
            {
                var above = _section.Int32(4 + 8 * path);
                var value = _section.Int32(8 + 8 * path);
                if (above < -1 || above >= path || (uint)value >= (uint)_values.Count) throw Damaged();
                nodes.Add(_values[value]);
                path = above;
            }
            nodes.Reverse();
            return [.. nodes];
        }
    }

    public static void Write(SectionWriter to, (int Above, int Value)[] paths)
    {
        to.Int32(paths.Length);
        foreach (var (above, value) in paths)
        {
            to.Int32(above);
            to.Int32(value);
        }
    }

    private static InvalidDataException Damaged() => new("The paths of a column contradict themselves.");
}
