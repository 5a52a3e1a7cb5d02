using System.Globalization;
using Relais.Indexer.Text;

namespace Relais.Tools.Edits;

/// <summary>Which lines of a text are changed, told as git tells it. Lines are compared whole, with what ends them.</summary>
internal sealed class UnifiedDiff
{
    private const int Around = 2;

    private readonly List<(char Sign, string Line)> _lines;

    /// <summary>Between two texts of one file.</summary>
    public UnifiedDiff(string before, string after) => _lines = [.. ShortestEdit.Between(Lines(before), Lines(after), Same)!.Select(edit => (Sign(edit.Kind), edit.Item))];

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

    private static char Sign(EditKind kind) => kind switch
    {
        EditKind.Kept => ' ',
        EditKind.Removed => '-',
        EditKind.Added => '+',
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

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
