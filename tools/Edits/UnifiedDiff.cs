using System.Globalization;

namespace Relais.Tools.Edits;

/// <summary>Which lines of a text are changed, told as git tells it. Lines are compared whole, with what ends them.</summary>
internal sealed class UnifiedDiff
{
    private const int Around = 2;

    private readonly List<(char Sign, string Line)> _lines = [];

    /// <summary>Between two texts of one file.</summary>
    public UnifiedDiff(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Count && start < now.Count && Same(old[start], now[start])) start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && Same(old[^(end + 1)], now[^(end + 1)])) end++;
        foreach (var line in old.Take(start)) _lines.Add((' ', line));
        Middle(old.GetRange(start, old.Count - start - end), now.GetRange(start, now.Count - start - end));
        foreach (var line in old.Skip(old.Count - end)) _lines.Add((' ', line));
    }

    public int Added => _lines.Count(line => line.Sign is '+');

    public int Removed => _lines.Count(line => line.Sign is '-');

    /// <summary>The changed lines with a few around, under a head for each place.</summary>
    public IEnumerable<string> Hunks(string path)
    {
        yield return "--- a/" + path;
        yield return "+++ b/" + path;
        var changed = Enumerable.Range(0, _lines.Count).Where(at => _lines[at].Sign is not ' ').ToList();
        for (var first = 0; first < changed.Count;)
        {
            var last = first;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= (2 * Around) + 1) last++;
            var (from, to) = (Math.Max(0, changed[first] - Around), Math.Min(_lines.Count, changed[last] + Around + 1));
            yield return string.Create(CultureInfo.InvariantCulture, $"@@ -{Range(from, to, '+')} +{Range(from, to, '-')} @@");
            foreach (var (sign, line) in _lines.GetRange(from, to - from)) yield return sign + line.TrimEnd('\r', '\n');
            first = last + 1;
        }
    }

    /// <summary>Where a hunk stands on one side: without the lines that only the other side has.</summary>
    private string Range(int from, int to, char other)
    {
        var before = _lines.Take(from).Count(line => line.Sign != other);
        var length = _lines.GetRange(from, to - from).Count(line => line.Sign != other);
        return string.Create(CultureInfo.InvariantCulture, $"{(length == 0 ? before : before + 1)},{length}");
    }

    /// <summary>The fewest lines taken out and put in (E. W. Myers, An O(ND) difference algorithm and its variations, 1986).</summary>
    private void Middle(List<string> old, List<string> now)
    {
        var reached = Reached(old, now);
        var (x, y) = (old.Count, now.Count);
        var backwards = new List<(char, string)>();
        for (var steps = reached.Count - 1; steps > 0; steps--)
        {
            var way = Way(reached[steps], x - y, steps);
            var fromX = reached[steps][way + steps + 1];
            for (; x > fromX && y > fromX - way; y--) backwards.Add((' ', old[--x]));
            backwards.Add(x == fromX ? ('+', now[--y]) : ('-', old[--x]));
        }

        for (; x > 0; x--) backwards.Add((' ', old[x - 1]));
        backwards.Reverse();
        _lines.AddRange(backwards);
    }

    /// <summary>For each number of steps, how far each diagonal was reached before it was taken; the last is the number needed.</summary>
    private static List<int[]> Reached(List<string> old, List<string> now)
    {
        var most = old.Count + now.Count;
        var furthest = new int[(2 * most) + 3];
        var reached = new List<int[]>();
        for (var steps = 0; ; steps++)
        {
            reached.Add(furthest[(most - steps)..(most + steps + 3)]);
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var way = steps == 0 ? diagonal : Way(reached[steps], diagonal, steps);
                var x = steps == 0 ? 0 : reached[steps][way + steps + 1] + (way < diagonal ? 1 : 0);
                while (x < old.Count && x - diagonal < now.Count && Same(old[x], now[x - diagonal])) x++;
                furthest[diagonal + most + 1] = x;
                if (x >= old.Count && x - diagonal >= now.Count) return reached;
            }
        }
    }

    /// <summary>The diagonal that one is come from: the one above, by a line put in, or the one below, by a line taken out.</summary>
    private static int Way(int[] furthest, int diagonal, int steps)
    {
        var at = diagonal + steps + 1;
        return diagonal == -steps || (diagonal != steps && furthest[at - 1] < furthest[at + 1]) ? diagonal + 1 : diagonal - 1;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
