namespace Relais.Indexer.Text;

/// <summary>Finds the value somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate at the smallest edit distance (optimal string alignment: a swap of neighbours is one edit) from what was typed, case and accents apart;
    /// null when none is near enough (a third of its length, at least one edit and at most four).
    /// </summary>
    public static string? To(string typed, IEnumerable<string> candidates)
    {
        var from = Folded.Of(typed);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates.OrderBy(value => value, StringComparer.Ordinal))
        {
            var to = Folded.Of(candidate);
            var allowed = Math.Clamp(to.Length / 3, 1, 4);
            if (Math.Abs(to.Length - from.Length) > allowed) continue;
            var distance = Distance(from, to);
            if (distance <= allowed && distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
